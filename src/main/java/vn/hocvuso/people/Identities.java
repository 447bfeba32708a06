package vn.hocvuso.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.people.PeopleMapper.Row;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** Shows whole national ids and phones to those who may see them; every look is written down. */
@Component
public class Identities {

    private static final int LONGEST_REASON = 200;

    private final People people;
    private final Vault vault;
    private final AuditTrail audit;

    Identities(People people, Vault vault, AuditTrail audit) {
        this.people = people;
        this.vault = vault;
        this.audit = audit;
    }

    @Transactional
    public Identity see(Caller caller, String code, @Nullable String why) {
        Person person = people.get(caller, code);
        caller.mustAdminister();
        audit.record(caller.username(), "identity.seen", Subject.of("person", code, person.communeCode()), reason(why));
        return new Identity(opened(person.nationalId()), opened(person.phone()));
    }

    /** A whole phone for those who help people and are to call them. */
    @Transactional
    public Optional<String> phone(Caller caller, String code) {
        Person person = people.get(caller, code);
        if (!caller.role().callsPeople()) {
            throw new Caller.Forbidden();
        }
        audit.record(caller.username(), "phone.seen", Subject.of("person", code, person.communeCode()));
        return Optional.ofNullable(opened(person.phone()));
    }

    /** Whoever finds people by a whole number has seen that it is theirs; the number itself is not written down. */
    void found(Caller caller, PeopleCriteria criteria, List<Row> people) {
        if (criteria.seeksIdentity()) {
            String codes = people.stream().map(Row::code).collect(Collectors.joining(" "));
            audit.record(
                    caller.username(),
                    "identity.sought",
                    subject(criteria, people),
                    codes.substring(0, Math.min(codes.length(), AuditTrail.LONGEST_DETAIL)));
        }
    }

    private static Subject subject(PeopleCriteria criteria, List<Row> people) {
        if (people.isEmpty()) {
            String communes = criteria.communes().isEmpty() ? "*" : String.join(" ", criteria.communes());
            return Subject.of("commune", communes, criteria.communes().size() == 1 ? communes : null);
        }
        Row first = people.get(0);
        return Subject.of("person", first.code(), first.communeCode());
    }

    private @Nullable String opened(@Nullable Sealed sealed) {
        return sealed == null ? null : vault.openText(sealed);
    }

    private static String reason(@Nullable String why) {
        String text = why == null ? "" : why.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
