package vn.hocvuso.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.shared.CodeTaken;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** All accounts, and who may give them to whom. */
@Component
public class Accounts {

    private static final int LONGEST_ROLE = 20;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final AccountMapper mapper;
    private final ScopePlaces places;
    private final Credentials credentials;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    Accounts(
            AccountMapper mapper,
            ScopePlaces places,
            Credentials credentials,
            AuditTrail audit,
            ApplicationEventPublisher events,
            MessageSource messages,
            Clock clock) {
        this.mapper = mapper;
        this.places = places;
        this.credentials = credentials;
        this.audit = audit;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /** Creates the account, or replaces what is stored of it; without a password a new one cannot sign in yet. */
    @Transactional
    public Account put(Caller caller, AccountDraft draft) {
        mustGive(caller, draft);
        places.mustExist(draft.scope());
        mapper.lock(draft.username());
        Optional<Account> stored = find(draft.username());
        if (stored.isPresent()) {
            change(caller, stored.get(), draft);
        } else {
            create(caller.username(), draft, draft.password());
        }
        return stored(draft.username());
    }

    /** The account, if the caller manages it or it is his own. */
    public Account get(Caller caller, String username) {
        return caller.isNamed(username) ? stored(username) : getManaged(caller, username);
    }

    /** How somebody is called who has, or had, that account; what the program did by itself has a word of its own. */
    public String nameOf(String username) {
        return find(username)
                .map(Account::fullName)
                .orElseGet(() -> messages.getMessage("audit.actor." + username, null, username, VIETNAMESE));
    }

    /** Creates a new account; answers its first password, which is made unless it is given. */
    @Transactional
    public String add(Caller caller, AccountDraft draft) {
        mustGive(caller, draft);
        places.mustExist(draft.scope());
        if (find(draft.username()).isPresent()) {
            throw InvalidInput.unprocessable("username", "USERNAME_TAKEN", draft.username());
        }
        String password = draft.password() == null ? new Passwords().first() : draft.password();
        create(caller.username(), draft, password);
        return password;
    }

    /** The accounts that the caller manages, by name; of one commune, if it is given. */
    public Page<Account> managedBy(Caller caller, @Nullable String commune, PageRequest request) {
        caller.mustAdminister();
        if (commune != null) {
            caller.mustSee(commune);
        }
        List<AccountLine> lines = mapper.managed(caller, commune, request.size(), request.offset());
        return Page.of(AccountLine.accounts(lines), request, mapper.countManaged(caller, commune));
    }

    /** Gives the account a new first password, which is answered this once, and signs its browsers out. */
    @Transactional
    public String resetPassword(Caller caller, String username) {
        return credentials.reset(caller.username(), getManaged(caller, username));
    }

    /** Everybody changes his own password; he must know the old one. */
    @Transactional
    public void changePassword(Caller caller, String oldPassword, String newPassword) {
        credentials.change(stored(caller.username()), oldPassword, newPassword);
    }

    /** The names among these that are locked after too many failed sign-ins. */
    public Set<String> lockedAmong(Collection<Account> shown) {
        return credentials.lockedAmong(shown.stream().map(Account::username).toList());
    }

    /** Called by whoever has just shown his password. */
    @Transactional
    void signedIn(String username) {
        mapper.updateSignedIn(username, clock.instant());
        find(username).ifPresent(account -> audit.record(username, "account.signed-in", account.subject()));
    }

    Account getManaged(Caller caller, String username) {
        caller.mustAdminister();
        Account account = find(username).filter(caller::reaches).orElseThrow(() -> new NotFound("account"));
        caller.mustManage(account);
        return account;
    }

    Optional<Account> find(String username) {
        return AccountLine.accounts(mapper.find(username)).stream().findFirst();
    }

    void create(String actor, AccountDraft draft, @Nullable String password) {
        mapper.insert(draft, credentials.hash(password), clock.instant());
        draft.scope().forEach(part -> mapper.insertScope(draft.username(), part));
        record(actor, "account.created", draft);
    }

    private Account stored(String username) {
        return find(username).orElseThrow(() -> new NotFound("account"));
    }

    private static void mustGive(Caller caller, AccountDraft draft) {
        caller.mustGive(draft.role());
        draft.communes().forEach(caller::mustSeeWhole);
    }

    private void change(Caller caller, Account stored, AccountDraft draft) {
        if (!caller.reaches(stored)) {
            throw new CodeTaken(stored.username());
        }
        caller.mustManage(stored);
        caller.mustNotShutHimselfOut(stored, draft);
        if (!stored.isAlready(draft)) {
            store(caller.username(), stored, draft);
        }
    }

    private void store(String actor, Account stored, AccountDraft draft) {
        mapper.update(draft);
        mapper.deleteScope(draft.username());
        draft.scope().forEach(part -> mapper.insertScope(draft.username(), part));
        record(actor, changeOf(stored, draft), draft);
        if (draft.disabled()) {
            mapper.endSessions(draft.username());
        }
        if (draft.disabled() || !stored.hasRights(draft.role(), draft.scope())) {
            mapper.removeTokens(draft.username());
            events.publishEvent(new RightsEnded(stored.id()));
        }
        if (draft.password() != null) {
            credentials.set(actor, stored, draft.password());
        }
    }

    private static String changeOf(Account stored, AccountDraft draft) {
        if (stored.disabled() == draft.disabled()) {
            return "account.changed";
        }
        return draft.disabled() ? "account.disabled" : "account.enabled";
    }

    private void record(String actor, String action, AccountDraft draft) {
        Account account = stored(draft.username());
        audit.record(actor, action, account.subject(), draft.role() + " " + written(draft.scope()));
    }

    private static String written(List<ScopePart> scope) {
        String text = scope.stream().map(ScopePart::written).collect(Collectors.joining(" "));
        return text.length() <= AuditTrail.LONGEST_DETAIL - LONGEST_ROLE ? text : scope.size() + " parts";
    }
}
