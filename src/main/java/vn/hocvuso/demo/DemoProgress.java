package vn.hocvuso.demo;

import org.springframework.stereotype.Component;

/** How far the demo is loaded, so that its pages can say so. */
@Component
public class DemoProgress {

    static final int WHOLE = 100;

    private volatile int percent;

    void reached(int now) {
        percent = now;
    }

    /** 0 to 100. */
    public int percent() {
        return percent;
    }

    public boolean loading() {
        return percent < WHOLE;
    }
}
