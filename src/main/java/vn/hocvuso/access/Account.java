package vn.hocvuso.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.audit.Subject;

/** Somebody who may sign in, with his role and scope, and when he did last; of the password nothing is ever read here. */
public record Account(
        long id,
        String username,
        String fullName,
        Role role,
        List<ScopePart> scope,
        boolean disabled,
        Instant createdAt,
        @Nullable Instant signedInAt) {

    public Account {
        scope = List.copyOf(scope);
    }

    /** The communes that the scope touches; none for the whole installation. */
    public Set<String> communes() {
        return ScopePart.communes(scope);
    }

    /** What the audit trail says of: it belongs to a commune only if the account does to no other. */
    Subject subject() {
        @Nullable
        String commune = communes().size() == 1 ? communes().iterator().next() : null;
        return Subject.of("account", username, commune);
    }

    /** The account as somebody would ask for it, to be changed in part. */
    public AccountDraft draft() {
        return new AccountDraft(username, fullName, role, scope, null, disabled);
    }

    Caller caller() {
        return new Caller(id, username, fullName, role, scope);
    }

    /** Whether everything that is asked for stands already; a password is always new. */
    boolean isAlready(AccountDraft draft) {
        return draft.password() == null && sameBut(draft);
    }

    private boolean sameBut(AccountDraft draft) {
        return fullName.equals(draft.fullName())
                && disabled == draft.disabled()
                && hasRights(draft.role(), draft.scope());
    }

    boolean hasRights(Role askedRole, List<ScopePart> askedScope) {
        return role == askedRole && Set.copyOf(scope).equals(Set.copyOf(askedScope));
    }
}
