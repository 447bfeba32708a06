package vn.hocvuso.access.web;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.shared.InvalidInput;

/** One's own password; a new one ends all sessions, this one too. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private static final String VIEW = "access/password";

    private final Accounts accounts;

    PasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView form(@ModelAttribute("form") PasswordForm form) {
        return new ModelAndView(VIEW);
    }

    @PostMapping
    ModelAndView change(Caller caller, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors) {
        if (!errors.hasErrors()) {
            store(caller, form, errors);
        }
        return errors.hasErrors()
                ? new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/login?changed");
    }

    private void store(Caller caller, PasswordForm form, BindingResult errors) {
        try {
            accounts.changePassword(caller, form.oldPassword(), form.newPassword());
        } catch (InvalidInput refusal) {
            FormFaults.show(refusal, errors);
        }
    }
}
