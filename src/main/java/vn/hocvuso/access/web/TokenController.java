package vn.hocvuso.access.web;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.access.Tokens;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.PageRequest;
import vn.hocvuso.shared.Typed;

/** The tokens of an account, for the administrator; a token is shown this once and never kept. */
@Controller
@RequestMapping("/accounts/{username}/tokens")
class TokenController {

    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final Tokens tokens;

    TokenController(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable String username) {
        return page(caller, username, TokenForm.EMPTY);
    }

    /** Not by way of a redirect, which would leave the token in the stored session. */
    @PostMapping
    ModelAndView make(
            Caller caller,
            @PathVariable String username,
            @ModelAttribute("form") TokenForm form,
            BindingResult errors) {
        caller.mustBeAdmin();
        try {
            Typed typed = new Typed();
            String name = typed.required("name", form.name(), LONGEST_NAME);
            LocalDate expiresOn = typed.requiredDay("expiresOn", form.expiresOn());
            typed.mustBeRead();
            String token = tokens.make(caller, username, name, expiresOn);
            return page(caller, username, form).addObject("token", token);
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            ModelAndView page = page(caller, username, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/remove")
    ModelAndView remove(Caller caller, @PathVariable String username, @RequestParam String name) {
        caller.mustBeAdmin();
        tokens.remove(caller, username, name);
        return new ModelAndView("redirect:/accounts/{username}/tokens");
    }

    private ModelAndView page(Caller caller, String username, TokenForm form) {
        caller.mustBeAdmin();
        Account account = accounts.get(caller, username);
        return new ModelAndView("access/tokens")
                .addObject("username", account.username())
                .addObject("fullName", account.fullName())
                .addObject(
                        "tokens",
                        tokens.of(caller, username, PageRequest.of(0, PageRequest.LARGEST))
                                .items())
                .addObject("form", form);
    }
}
