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
        @Nullable String password,
        @Nullable Boolean disabled) {

    static AccountForm in(@Nullable String commune) {
        return new AccountForm(null, null, null, commune, List.of(), List.of(), null, false);
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
                null,
                account.disabled());
    }

    AccountForm named(String name) {
        return new AccountForm(name, fullName, role, commune, villages, organisations, password, disabled);
    }

    /** What the account sees of other communes stays as it is stored. */
    AccountDraft draft(List<ScopePart> stored) {
        if (role == null) {
            throw InvalidInput.unprocessable("role", "REQUIRED");
        }
        return new AccountDraft(
                text(username),
                text(fullName),
                role,
                scope(role, stored),
                password == null || password.isEmpty() ? null : password,
                Boolean.TRUE.equals(disabled));
    }

    String communeOrNone() {
        return text(commune);
    }

    private List<ScopePart> scope(Role asked, List<ScopePart> stored) {
        if (asked == Role.ADMIN) {
            return List.of(ScopePart.EVERYTHING);
        }
        List<ScopePart> here = here();
        if (asked.isOfPlaces() && here.stream().anyMatch(part -> isForgotten(part, stored))) {
            return List.of();
        }
        Stream<ScopePart> elsewhere = stored.stream()
                .filter(part ->
                        part.communeCode() != null && !part.communeCode().equals(commune));
        return Stream.concat(elsewhere, here.stream()).toList();
    }

    private List<ScopePart> here() {
        return communeOrNone().isEmpty() ? List.of() : new ScopeEntry(communeOrNone(), villages, organisations).parts();
    }

    /** Who ticks no place does not mean the whole commune, unless the account has it already. */
    private static boolean isForgotten(ScopePart part, List<ScopePart> stored) {
        return part.villageCode() == null && part.organisationCode() == null && !stored.contains(part);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    // Forms are read by their getters; a password is never written back into a page.

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

    public @Nullable String getPassword() {
        return null;
    }

    public boolean isDisabled() {
        return Boolean.TRUE.equals(disabled);
    }

    /** Where the rules of scopes show what they refuse. */
    public @Nullable String getScopes() {
        return commune;
    }
}
