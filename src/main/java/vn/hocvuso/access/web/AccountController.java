package vn.hocvuso.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.hocvuso.access.PlaceNames;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePlaces;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.Page;
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
        Page<Account> found = accounts.managedBy(caller, asked, PageRequest.of(page, PageRequest.DEFAULT_SIZE));
        return new ModelAndView("access/accounts")
                .addObject("page", rows(found))
                .addObject("url", asked == null ? "/accounts" : "/accounts?commune=" + asked);
    }

    @GetMapping("/new")
    ModelAndView empty(Caller caller, @RequestParam(required = false) @Nullable String commune) {
        caller.mustAdminister();
        List<String> own = caller.communes();
        return page(caller, AccountForm.in(commune == null && own.size() == 1 ? own.get(0) : commune));
    }

    @PostMapping
    ModelAndView create(Caller caller, @ModelAttribute("form") AccountForm form, BindingResult errors) {
        mustBeReadable(errors);
        try {
            AccountDraft draft = form.draft(List.of());
            String password = accounts.add(caller, draft);
            ModelAndView page = page(caller, accounts.get(caller, draft.username()));
            return draft.password() == null ? page.addObject("firstPassword", password) : page;
        } catch (InvalidInput refusal) {
            FormFaults.show(refusal, errors);
            return refused(page(caller, form));
        }
    }

    @GetMapping("/{username}")
    ModelAndView show(Caller caller, @PathVariable String username) {
        return page(caller, accounts.get(caller, username));
    }

    @PostMapping("/{username}")
    ModelAndView change(
            Caller caller,
            @PathVariable String username,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors) {
        mustBeReadable(errors);
        Account stored = accounts.get(caller, username);
        try {
            accounts.put(caller, form.named(username).draft(stored.scope()));
            return new ModelAndView("redirect:/accounts");
        } catch (InvalidInput refusal) {
            FormFaults.show(refusal, errors);
            return refused(page(caller, form).addObject("account", row(stored)));
        }
    }

    /** Not by way of a redirect, which would leave the password in the stored session. */
    @PostMapping("/{username}/password")
    ModelAndView resetPassword(Caller caller, @PathVariable String username) {
        String password = accounts.resetPassword(caller, username);
        return page(caller, accounts.get(caller, username)).addObject("firstPassword", password);
    }

    /** Only who tampers with the page sends a role that there is not. */
    private static void mustBeReadable(BindingResult errors) {
        if (errors.hasErrors()) {
            throw InvalidInput.unprocessable("role", "VALUE_INVALID");
        }
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Caller caller, Account account) {
        return page(caller, AccountForm.of(account)).addObject("account", row(account));
    }

    private ModelAndView page(Caller caller, AccountForm form) {
        String commune = form.communeOrNone();
        PlaceNames offered = commune.isEmpty() ? PlaceNames.NONE : places.offered(caller, commune);
        return new ModelAndView("access/account")
                .addObject("form", form)
                .addObject("roles", rolesGivenBy(caller))
                .addObject("maySeeTokens", caller.role() == Role.ADMIN)
                .addObject("choosesCommune", caller.communes().size() != 1)
                .addObject("villages", offered.villages())
                .addObject("organisations", offered.organisations());
    }

    private static List<Role> rolesGivenBy(Caller caller) {
        return Arrays.stream(Role.values()).filter(caller.role()::gives).toList();
    }

    private AccountRow row(Account account) {
        return AccountRow.of(account, Map.of(), accounts.lockedAmong(List.of(account)));
    }

    private Page<AccountRow> rows(Page<Account> found) {
        Set<String> communes = found.items().stream()
                .flatMap(account -> account.communes().stream())
                .collect(Collectors.toSet());
        Map<String, PlaceNames> names = places.named(communes);
        Set<String> locked = accounts.lockedAmong(found.items());
        return found.map(account -> AccountRow.of(account, names, locked));
    }
}
