package vn.hocvuso.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.hocvuso.audit.AuditTrail;

/**
 * Signs in with name and password. The session keeps the name only: role and scope are read anew with each request. Every
 * answer is the same whether the name has an account or not.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Credentials credentials;
    private final SignInAttempts attempts;
    private final AuditTrail audit;

    SignIn(Accounts accounts, Credentials credentials, SignInAttempts attempts, AuditTrail audit) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.attempts = attempts;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String username = given.getName().strip().toLowerCase(Locale.ROOT);
        mustNotBeLocked(attempts.begin(username));
        if (!credentials.fit(username, String.valueOf(given.getCredentials()))) {
            throw refused(username);
        }
        attempts.forget(username);
        accounts.signedIn(username);
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private RuntimeException refused(String username) {
        Optional<Duration> locked = attempts.lockLeft(username);
        if (locked.isPresent()) {
            accounts.find(username).ifPresent(account -> audit.record(username, "account.locked", account.subject()));
            return new LockedOut(locked.get());
        }
        return new BadCredentialsException("Name or password is wrong");
    }

    private static void mustNotBeLocked(Optional<Duration> left) {
        if (left.isPresent()) {
            throw new LockedOut(left.get());
        }
    }
}
