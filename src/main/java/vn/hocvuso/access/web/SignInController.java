package vn.hocvuso.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page; what was wrong before stands in its address. */
@Controller
@RequestMapping("/login")
class SignInController {

    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable Integer locked) {
        return new ModelAndView("site/login").addObject("lockedMinutes", locked);
    }
}
