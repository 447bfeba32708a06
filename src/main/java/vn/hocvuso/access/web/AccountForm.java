package vn.hocvuso.access.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.shared.InvalidInput;

/** An account as the page asks for it: in one commune; what it sees of others stays. */
record AccountForm(
        @Nullable String username,
        @Nullable String fullName,
        @Nullable Role role,
        @Nullable String commune,
        @Nullable List<String> villages,
        @Nullable List<String> organisations,
        boolean disabled) {

    static AccountForm in(@Nullable String commune) {
        return new AccountForm(null, null, null, commune, List.of(), List.of(), false);
    }

    static AccountForm of(Account account) {
        List<ScopeEntry> scopes = ScopeEntry.of(account.scope());
        ScopeEntry first = scopes.isEmpty() ? new ScopeEntry("", List.of(), List.of()) : scopes.get(0);
        return new AccountForm(
                account.username(),
                account.fullName(),
                account.role(),
                first.commune(),
                first.villages(),
                first.organisations(),
                account.disabled());
    }

    AccountForm named(String name) {
        return new AccountForm(name, fullName, role, commune, villages, organisations, disabled);
    }

    /** What the account sees of other communes stays as it is stored. */
    AccountDraft draft(List<ScopePart> stored) {
        if (role == null) {
            throw InvalidInput.unprocessable("role", "REQUIRED");
        }
        return new AccountDraft(text(username), text(fullName), role, scope(role, stored), null, disabled);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private List<ScopePart> scope(Role asked, List<ScopePart> stored) {
        if (asked == Role.ADMIN) {
            return List.of(ScopePart.EVERYTHING);
        }
        Stream<ScopePart> elsewhere = stored.stream()
                .filter(part ->
                        part.communeCode() != null && !part.communeCode().equals(commune));
        return Stream.concat(elsewhere, here()).toList();
    }

    private Stream<ScopePart> here() {
        return communeOrNone().isEmpty()
                ? Stream.of()
                : new ScopeEntry(communeOrNone(), villages, organisations).parts().stream();
    }

    String communeOrNone() {
        return text(commune);
    }

    // Forms are read by their getters.

    public @Nullable String getUsername() {
        return username;
    }

    public @Nullable String getFullName() {
        return fullName;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public @Nullable String getCommune() {
        return commune;
    }

    public @Nullable List<String> getVillages() {
        return villages;
    }

    public @Nullable List<String> getOrganisations() {
        return organisations;
    }

    public boolean isDisabled() {
        return disabled;
    }

    /** Where the rules of scopes show what they refuse. */
    public @Nullable String getScopes() {
        return commune;
    }
}
