package vn.hocvuso.samples;

/** Where a person of the roster is now. */
public enum Residence {
    LIVING("Đang cư trú"),
    AWAY("Đi làm ăn xa"),
    MOVED_OUT("Đã chuyển đi"),
    DECEASED("Đã mất");

    private final String word;

    Residence(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean counts() {
        return this == LIVING || this == AWAY;
    }
}
