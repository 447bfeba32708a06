package vn.hocvuso.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.demo.DemoAccounts;

/** The sign-in page; what was wrong before stands in its address. */
@Controller
@RequestMapping(Stranger.SIGN_IN_PAGE)
class SignInController {

    private final DemoSettings demo;
    private final Sentences sentences;

    SignInController(DemoSettings demo, Sentences sentences) {
        this.demo = demo;
        this.sentences = sentences;
    }

    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable Integer locked) {
        return new ModelAndView("site/login")
                .addObject("lockedMinutes", locked)
                .addObject("demoAccounts", demo.demo() ? offered() : List.of());
    }

    private List<Offered> offered() {
        return DemoAccounts.all().accounts().stream()
                .map(account -> new Offered(
                        account.username(),
                        DemoAccounts.PASSWORD,
                        account.fullName(),
                        sentences.of("role.what." + account.role())))
                .toList();
    }

    /** An account of the demo, with what it is for. */
    record Offered(String username, String password, String roleName, String what) {}
}
