package vn.hocvuso.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/**
 * The passwords of accounts: only hashes are kept, and a new password signs all browsers of its account out.
 * One that somebody else sets shuts out its programs too: who knows the old one may have made them.
 */
@Component
class Credentials {

    private final AccountMapper mapper;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Passwords passwords = new Passwords();
    private final String nobodys;

    Credentials(
            AccountMapper mapper,
            SignInAttempts attempts,
            PasswordEncoder encoder,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.attempts = attempts;
        this.encoder = encoder;
        this.audit = audit;
        this.events = events;
        this.nobodys = hash(null);
    }

    /** The hash of a password; of none, that of one which nobody knows. */
    String hash(@Nullable String password) {
        return hashOf(password == null ? passwords.first() : password);
    }

    /** Takes as long for a name without an account as for one with it. */
    boolean fit(String username, String password) {
        String hash = mapper.passwordHash(username).orElse(nobodys);
        return encoder.matches(password, hash) && !hash.equals(nobodys);
    }

    Set<String> lockedAmong(List<String> usernames) {
        return attempts.lockedAmong(usernames);
    }

    String reset(String actor, Account account) {
        String password = passwords.first();
        set(actor, account, password);
        return password;
    }

    void set(String actor, Account account, String password) {
        store(account, password);
        mapper.removeTokens(account.username());
        events.publishEvent(new RightsEnded(account.id()));
        audit.record(actor, "account.password-reset", account.subject());
    }

    void change(Account account, String oldPassword, String newPassword) {
        if (!fit(account.username(), oldPassword)) {
            throw InvalidInput.unprocessable("oldPassword", "PASSWORD_WRONG");
        }
        List<FieldFault> faults = Passwords.faults("newPassword", account.username(), newPassword);
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
        store(account, newPassword);
        audit.record(account.username(), "account.password-changed", account.subject());
    }

    private void store(Account account, String password) {
        mapper.updatePassword(account.username(), hashOf(password));
        mapper.endSessions(account.username());
        attempts.forget(account.username());
    }

    private String hashOf(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder answered no hash");
        }
        return hash;
    }
}
