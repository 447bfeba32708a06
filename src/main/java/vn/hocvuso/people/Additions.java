package vn.hocvuso.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.Likeness;
import vn.hocvuso.roster.LookupKeys;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.PersonSaid;
import vn.hocvuso.roster.Resolution;
import vn.hocvuso.roster.Resolved;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.SearchKey;

/** Adds people to a roster by hand, one by one; only those who run the commune do. */
@Component
public class Additions {

    private final People people;
    private final LookupKeys keys;
    private final Villages villages;
    private final Organisations organisations;
    private final AuditTrail audit;

    Additions(People people, LookupKeys keys, Villages villages, Organisations organisations, AuditTrail audit) {
        this.people = people;
        this.keys = keys;
        this.villages = villages;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Who on the roster may be the same: of that name, and of no other birth as far as both are known. */
    public List<Person> namesakes(Caller caller, String commune, Correction correction) {
        Fields said = allowed(caller, commune, correction);
        String name = SearchKey.of(said.required(PersonField.FULL_NAME));
        Birth birth = new Birth(said.day(PersonField.BIRTH_DATE), said.number(PersonField.BIRTH_YEAR));
        return people.alike(commune, List.of(new Likeness(name, birth.year()))).stream()
                .filter(person -> noOtherDay(person.birth(), birth))
                .toList();
    }

    /** The answer is the code of the new person. */
    @Transactional
    public String add(Caller caller, String commune, Correction correction) {
        Fields said = allowed(caller, commune, correction);
        Resolved newcomer = new Resolved(new PersonSaid(null, said), new Resolution.Newcomer());
        var added = people.tell(commune, Origin.hand(caller.username()), List.of(newcomer))
                .get(0)
                .personId();
        String code = people.withIds(commune, List.of(added)).get(0).code();
        audit.record(caller.username(), "person.added", Subject.of("person", code, commune));
        return code;
    }

    private Fields allowed(Caller caller, String commune, Correction correction) {
        caller.mustAdminister(commune);
        Fields said = correction.checked();
        String village = said.text(PersonField.VILLAGE);
        if (village != null && villages.find(commune, village).isEmpty()) {
            throw InvalidInput.unprocessable(PersonField.VILLAGE, "UNKNOWN_VILLAGE", village);
        }
        String organisation = said.text(PersonField.ORGANISATION);
        if (organisation != null && organisations.find(commune, organisation).isEmpty()) {
            throw InvalidInput.unprocessable(PersonField.ORGANISATION, "UNKNOWN_ORGANISATION", organisation);
        }
        String identity = keys.ofNationalId(said.text(PersonField.NATIONAL_ID));
        if (identity != null
                && !people.withNationalIdKeys(commune, List.of(identity)).isEmpty()) {
            throw InvalidInput.unprocessable(PersonField.NATIONAL_ID, "IDENTITY_TAKEN");
        }
        return said;
    }

    private static boolean noOtherDay(Birth one, Birth other) {
        return one.date() == null || other.date() == null || one.date().equals(other.date());
    }
}
