package vn.hocvuso.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.shared.NotFound;

/** Changes between the day that the demo is about and the real one; the clock is the whole program's. */
@Controller
@RequestMapping("/demo")
class DemoController {

    private final ClockSettings settings;
    private final ProgramClock clock;

    DemoController(ClockSettings settings, ProgramClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/today")
    ModelAndView changeDay() {
        if (!settings.mayShowDemoDay()) {
            throw new NotFound("demo");
        }
        if (clock.standsStill()) {
            clock.showToday();
        } else {
            clock.showDemoDay();
        }
        return new ModelAndView("redirect:/");
    }
}
