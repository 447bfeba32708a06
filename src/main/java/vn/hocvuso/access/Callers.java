package vn.hocvuso.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who calls, as his account is now; a disabled account is nobody. */
@Component
public class Callers {

    /** What whoever runs commands on the machine itself is called. */
    public static final String MACHINE = "cli";

    private final Accounts accounts;
    private final AccountMapper mapper;

    Callers(Accounts accounts, AccountMapper mapper) {
        this.accounts = accounts;
        this.mapper = mapper;
    }

    public Optional<Caller> find(String username) {
        return accounts.find(username).filter(account -> !account.disabled()).map(Account::caller);
    }

    /** Whoever runs commands on the machine itself: he holds the keys anyway, so he sees what the oldest ADMIN sees. */
    public Caller ofTheMachine() {
        long accountId =
                mapper.oldestAdmin().flatMap(this::find).map(Caller::accountId).orElse(0L);
        return new Caller(accountId, MACHINE, "", Role.ADMIN, List.of(ScopePart.EVERYTHING));
    }
}
