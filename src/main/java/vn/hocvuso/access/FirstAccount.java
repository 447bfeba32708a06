package vn.hocvuso.access;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the account `admin` at a start that finds no account. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAccount implements ApplicationRunner {

    static final String USERNAME = "admin";
    private static final AccountDraft DRAFT =
            new AccountDraft(USERNAME, "Quản trị hệ thống", Role.ADMIN, List.of(ScopePart.EVERYTHING), null, false);
    static final String ACTOR = "system";
    private static final String TOKEN_NAME = "first-start";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final AccountMapper mapper;
    private final Accounts accounts;
    private final Tokens tokens;
    private final TransactionTemplate transaction;
    private final AccessSettings settings;

    FirstAccount(
            AccountMapper mapper,
            Accounts accounts,
            Tokens tokens,
            TransactionTemplate transaction,
            AccessSettings settings) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.tokens = tokens;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mapper.count() > 0) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> make());
        } catch (DuplicateKeyException elsewhere) {
            LOG.info("Another instance has made the first account");
        }
    }

    private void make() {
        String given = settings.admin().password();
        String password = given == null ? writtenToFile(new Passwords().first()) : given;
        accounts.create(ACTOR, DRAFT, password);
        String token = settings.admin().token();
        if (token != null) {
            tokens.store(ACTOR, accounts.find(USERNAME).orElseThrow(), TOKEN_NAME, token);
        }
    }

    private String writtenToFile(String password) {
        PasswordFile file = PasswordFile.in(settings.home());
        file.write(password);
        LOG.info("The password of the first account, {}, is in {}", USERNAME, file.path());
        return password;
    }
}
