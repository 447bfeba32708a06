package vn.hocvuso.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.ApiToken;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.Tokens;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/accounts")
class AccountApiController {

    private final Accounts accounts;
    private final Tokens tokens;

    AccountApiController(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @PutMapping("/{username}")
    AccountAnswer put(Caller caller, @PathVariable String username, @Valid @RequestBody AccountBody body) {
        return AccountAnswer.of(accounts.put(caller, body.draft(username)));
    }

    @GetMapping("/{username}")
    AccountAnswer get(Caller caller, @PathVariable String username) {
        return AccountAnswer.of(accounts.get(caller, username));
    }

    @GetMapping
    Page<AccountAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return accounts.managedBy(caller, commune, PageRequest.of(page, size)).map(AccountAnswer::of);
    }

    @GetMapping("/{username}/tokens")
    Page<ApiToken> tokens(
            Caller caller,
            @PathVariable String username,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return tokens.of(caller, username, PageRequest.of(page, size));
    }

    @PostMapping("/{username}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenAnswer makeToken(Caller caller, @PathVariable String username, @Valid @RequestBody TokenBody body) {
        return new TokenAnswer(tokens.make(caller, username, body.name(), body.expiresOn()));
    }

    @DeleteMapping("/{username}/tokens/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeToken(Caller caller, @PathVariable String username, @PathVariable String name) {
        tokens.remove(caller, username, name);
    }

    /** An account as it is asked for. */
    record AccountBody(
            @NotBlank String fullName,
            @NotNull Role role,
            @NotNull List<@Valid ScopeEntry> scopes,
            @Nullable String password,
            @Nullable Boolean disabled) {

        AccountDraft draft(String username) {
            return new AccountDraft(
                    username, fullName, role, ScopeEntry.parts(role, scopes), password, Boolean.TRUE.equals(disabled));
        }
    }

    /** An account as it is shown: of the password nothing. */
    record AccountAnswer(
            String username, String fullName, Role role, List<ScopeEntry> scopes, boolean disabled, Instant createdAt) {

        static AccountAnswer of(Account account) {
            return new AccountAnswer(
                    account.username(),
                    account.fullName(),
                    account.role(),
                    ScopeEntry.of(account.scope()),
                    account.disabled(),
                    account.createdAt());
        }
    }

    /** A token as it is asked for. */
    record TokenBody(@NotBlank String name, @NotNull LocalDate expiresOn) {}

    /** A token, this once. */
    record TokenAnswer(String token) {}
}
