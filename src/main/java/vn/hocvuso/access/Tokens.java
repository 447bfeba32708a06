package vn.hocvuso.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;
import vn.hocvuso.vault.Vault;

/** The tokens of programs: each acts as its account, until its last day. */
@Component
public class Tokens {

    private static final String PREFIX = "hvs_";
    private static final int BYTES = 32;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LIFE = 366;
    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private final Accounts accounts;
    private final Callers callers;
    private final TokenMapper mapper;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(Accounts accounts, Callers callers, TokenMapper mapper, Vault vault, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.callers = callers;
        this.mapper = mapper;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a token, which is answered this once; a second one of the same name is refused. */
    @Transactional
    public String make(Caller caller, String username, String name, LocalDate expiresOn) {
        Account account = accounts.get(caller, username);
        mustBeSound(name, expiresOn);
        String token = PREFIX + randomText();
        store(caller.username(), account, name, token, expiresOn);
        return token;
    }

    public Page<ApiToken> of(Caller caller, String username, PageRequest page) {
        long account = accounts.get(caller, username).id();
        return Page.of(mapper.of(account, page.size(), page.offset()), page, mapper.count(account));
    }

    @Transactional
    public void remove(Caller caller, String username, String name) {
        Account account = accounts.get(caller, username);
        if (mapper.delete(account.id(), name) == 0) {
            throw new NotFound("token");
        }
        audit.record(caller.username(), "token.removed", account.subject(), name);
    }

    /** Who calls with this token today. */
    public Optional<Caller> callerOf(String token) {
        return callers.ofToken(key(token), LocalDate.now(clock));
    }

    /** A token that is given, on the first start: whoever runs the installation knows it, and takes it away. */
    void store(String actor, Account account, String name, String token) {
        store(actor, account, name, token, NO_END);
    }

    private void store(String actor, Account account, String name, String token, LocalDate expiresOn) {
        mapper.insert(account.id(), name, key(token), expiresOn, clock.instant());
        audit.record(actor, "token.created", account.subject(), name);
    }

    private void mustBeSound(String name, LocalDate expiresOn) {
        List<FieldFault> faults = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "TOKEN_NAME_LENGTH", LONGEST_NAME));
        }
        LocalDate today = LocalDate.now(clock);
        if (expiresOn.isBefore(today)) {
            faults.add(new FieldFault("expiresOn", "DAY_PASSED", expiresOn));
        } else if (expiresOn.isAfter(today.plusDays(LONGEST_LIFE))) {
            faults.add(new FieldFault("expiresOn", "TOKEN_LIFE", today.plusDays(LONGEST_LIFE)));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
    }

    private String key(String token) {
        return vault.lookupKey("api-token", token);
    }

    private String randomText() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
