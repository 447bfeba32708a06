package vn.hocvuso.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who calls, as his account is now; a disabled account is nobody. */
@Component
public class Callers {

    /** What whoever runs commands on the machine itself is called. */
    public static final String MACHINE = "cli";

    private final AccountMapper mapper;

    Callers(AccountMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<Caller> find(String username) {
        return enabled(mapper.find(username));
    }

    Optional<Caller> ofToken(String tokenKey, LocalDate today) {
        return enabled(mapper.ofToken(tokenKey, today));
    }

    private static Optional<Caller> enabled(List<AccountLine> lines) {
        return AccountLine.accounts(lines).stream()
                .findFirst()
                .filter(account -> !account.disabled())
                .map(Account::caller);
    }

    /** Whoever runs commands on the machine itself: he holds the keys anyway, so he sees what the oldest ADMIN sees. */
    public Caller ofTheMachine() {
        long accountId =
                mapper.oldestAdmin().flatMap(this::find).map(Caller::accountId).orElse(0L);
        return new Caller(accountId, MACHINE, "", Role.ADMIN, List.of(ScopePart.EVERYTHING));
    }
}
