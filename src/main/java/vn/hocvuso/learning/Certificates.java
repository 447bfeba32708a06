package vn.hocvuso.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

/** Certificates that were seen by those who run a commune: what is known of people beside the portal's files. */
@Component
public class Certificates {

    private final CertificateMapper mapper;
    private final Ledger ledger;
    private final Courses courses;
    private final People people;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    Certificates(
            CertificateMapper mapper,
            Ledger ledger,
            Courses courses,
            People people,
            Freshness freshness,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.ledger = ledger;
        this.courses = courses;
        this.people = people;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Certificate> of(Caller caller, String personCode) {
        Person person = people.get(caller, personCode);
        return mapper.of(person.communeCode(), person.id());
    }

    /** Enters a certificate; another one of the same course and recognition is replaced. */
    @Transactional
    public Certificate put(Caller caller, String personCode, String courseCode, Certificate.Seen seen) {
        Person person = free(caller, personCode);
        CourseId course = courses.get(courseCode).id();
        mustHold(seen);
        mapper.delete(person.communeCode(), person.id(), course, seen.recognition());
        mapper.insert(person.communeCode(), person.id(), course, seen, clock.instant(), caller.username());
        changed(caller, "certificate.put", person, courseCode);
        return of(caller, personCode).stream()
                .filter(one -> one.courseCode().equals(courseCode) && one.recognition() == seen.recognition())
                .findFirst()
                .orElseThrow();
    }

    /** Takes it back: what the files say stands again. */
    @Transactional
    public void remove(Caller caller, String personCode, String courseCode, Recognition recognition) {
        Person person = free(caller, personCode);
        CourseId course = courses.get(courseCode).id();
        if (mapper.delete(person.communeCode(), person.id(), course, recognition) == 0) {
            boolean ofOther = of(caller, personCode).stream()
                    .anyMatch(one -> one.courseCode().equals(courseCode) && one.recognition() == recognition);
            throw ofOther ? new DomainException(Kind.CONFLICT, "OF_MERGED_PERSON") : new NotFound("certificate");
        }
        changed(caller, "certificate.removed", person, courseCode);
    }

    /** While an import is applied half of what is told is not to be counted yet. */
    private Person free(Caller caller, String personCode) {
        String commune = people.get(caller, personCode).communeCode();
        caller.mustAdminister(commune);
        if (freshness.isHeld(commune)) {
            throw new DomainException(Kind.CONFLICT, "COMMUNE_HELD");
        }
        return people.get(caller, personCode); // as he is under the commune's lock
    }

    private void mustHold(Certificate.Seen seen) {
        LocalDate today = LocalDate.now(clock);
        Days.mustBeUsual("completedOn", seen.completedOn());
        Days.mustBeUsual("checkedOn", seen.checkedOn());
        List<FieldFault> faults = new ArrayList<>();
        if (seen.completedOn().isAfter(today)) {
            faults.add(new FieldFault("completedOn", "DAY_IN_FUTURE", seen.completedOn()));
        }
        if (seen.checkedOn().isAfter(today)) {
            faults.add(new FieldFault("checkedOn", "DAY_IN_FUTURE", seen.checkedOn()));
        }
        if (seen.checkedOn().isBefore(seen.completedOn())) {
            faults.add(new FieldFault("checkedOn", "CHECKED_BEFORE_COMPLETED", seen.completedOn(), seen.checkedOn()));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
    }

    private void changed(Caller caller, String action, Person person, String course) {
        ledger.foldAgain(person.communeCode(), List.of(person.id()));
        freshness.markChanged(person.communeCode());
        audit.record(caller.username(), action, Subject.of("person", person.code(), person.communeCode()), course);
    }
}
