package vn.hocvuso.reminders;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.RightsEnded;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.vault.Vault;

/** The secret link under which somebody's calendar is fetched without a password: one an account, until it is revoked. */
@Component
public class CalendarLinks {

    private static final int BYTES = 24;

    private final ReminderMapper mapper;
    private final Callers callers;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarLinks(ReminderMapper mapper, Callers callers, Vault vault, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.callers = callers;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the secret, which is answered this once; none where there is one already: phones go on to use it. */
    @Transactional
    public Optional<String> make(Caller caller) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        if (mapper.insertLink(caller.accountId(), key(secret), clock.instant()) == 0) {
            return Optional.empty();
        }
        record(caller, "calendar.made");
        return Optional.of(secret);
    }

    @Transactional
    public void revoke(Caller caller) {
        if (mapper.deleteLink(caller.accountId()) > 0) {
            record(caller, "calendar.revoked");
        }
    }

    /** With the rights of an account the link ends, and the mails: who has it now makes his own. */
    @EventListener
    void end(RightsEnded ended) {
        mapper.deleteLink(ended.accountId());
        mapper.deleteAddress(ended.accountId());
    }

    /** When the caller's link was made, if he has one. */
    public Optional<Instant> made(Caller caller) {
        return mapper.linkMade(caller.accountId());
    }

    /** Whose calendar it is, as his account is now. */
    public Optional<Caller> caller(String secret) {
        return mapper.usernameOf(key(secret)).flatMap(callers::find);
    }

    private void record(Caller caller, String action) {
        audit.record(caller.username(), action, Subject.of("account", caller.username(), null));
    }

    private String key(String secret) {
        return vault.lookupKey("calendar-link", secret);
    }
}
