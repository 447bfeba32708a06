package vn.hocvuso.access.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePlaces;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.PageRequest;

/** The pages where accounts are given; a first password is shown this once and never kept. */
@Controller
@RequestMapping("/accounts")
class AccountController {

    private final Accounts accounts;
    private final ScopePlaces places;

    AccountController(Accounts accounts, ScopePlaces places) {
        this.accounts = accounts;
        this.places = places;
    }

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(defaultValue = "0") int page) {
        String asked = commune == null || commune.isBlank() ? null : commune;
        PageRequest request = PageRequest.of(page, PageRequest.DEFAULT_SIZE);
        return new ModelAndView("access/accounts")
                .addObject("commune", asked)
                .addObject("accounts", accounts.managedBy(caller, asked, request));
    }

    @GetMapping("/new")
    ModelAndView empty(Caller caller, @RequestParam(required = false) @Nullable String commune) {
        caller.mustAdminister();
        List<String> own = caller.communes();
        String asked = commune == null && own.size() == 1 ? own.get(0) : commune;
        return form(caller, AccountForm.in(asked)).addObject("isNew", true);
    }

    @PostMapping
    ModelAndView create(Caller caller, @ModelAttribute("form") AccountForm form, BindingResult errors) {
        try {
            AccountDraft draft = form.draft(List.of());
            return firstPassword(draft.username(), accounts.add(caller, draft));
        } catch (InvalidInput refusal) {
            FormFaults.show(refusal, errors);
            return refused(caller, form).addObject("isNew", true);
        }
    }

    @GetMapping("/{username}")
    ModelAndView show(Caller caller, @PathVariable String username) {
        return form(caller, AccountForm.of(accounts.get(caller, username)));
    }

    @PostMapping("/{username}")
    ModelAndView change(
            Caller caller,
            @PathVariable String username,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors) {
        Account stored = accounts.get(caller, username);
        try {
            accounts.put(caller, form.named(username).draft(stored.scope()));
            return new ModelAndView("redirect:/accounts");
        } catch (InvalidInput refusal) {
            FormFaults.show(refusal, errors);
            return refused(caller, form);
        }
    }

    @PostMapping("/{username}/password")
    ModelAndView resetPassword(Caller caller, @PathVariable String username) {
        return firstPassword(username, accounts.resetPassword(caller, username));
    }

    /** Not by way of a redirect, which would leave the password in the stored session. */
    private static ModelAndView firstPassword(String username, String password) {
        return new ModelAndView("access/first-password")
                .addObject("username", username)
                .addObject("password", password);
    }

    private ModelAndView refused(Caller caller, AccountForm form) {
        ModelAndView page = form(caller, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Caller caller, AccountForm form) {
        String commune = form.communeOrNone();
        return new ModelAndView("access/account")
                .addObject("form", form)
                .addObject(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(caller.role()::gives)
                                .toList())
                .addObject("villages", commune.isEmpty() ? List.of() : places.villages(caller, commune))
                .addObject("organisations", commune.isEmpty() ? List.of() : places.organisations(caller, commune));
    }
}
