package vn.hocvuso.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

/** The visits of teams to people. */
@Component
public class Visits {

    /** Clocks of phones go wrong by a little. */
    private static final Duration AHEAD = Duration.ofHours(12);

    private final VisitMapper mapper;
    private final People people;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    Visits(VisitMapper mapper, People people, Freshness freshness, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a visit, once. Answers whether it was new. */
    @Transactional
    public boolean tell(Caller caller, String personCode, Visit.Told told) {
        Person person = people.get(caller, personCode);
        caller.mustCorrectPeople();
        Instant now = clock.instant();
        if (told.at().isAfter(now.plus(AHEAD))) {
            throw InvalidInput.unprocessable("at", "VISIT_IN_FUTURE");
        }
        Days.mustBeUsual("at", LocalDate.ofInstant(told.at(), Days.ZONE));
        freshness.markChanged(person.communeCode()); // and so locks it: the same number comes once at a time
        PersonId numbered = mapper.numbered(caller.username(), told.clientId());
        if (numbered != null) {
            if (!numbered.equals(person.id())) {
                throw new DomainException(Kind.CONFLICT, "VISIT_OF_OTHER");
            }
            return false;
        }
        mapper.insert(person.communeCode(), person.id(), told, now, caller.username());
        audit.record(
                caller.username(),
                "visit.recorded",
                Subject.of("person", person.code(), person.communeCode()),
                told.result().name());
        return true;
    }

    /** Takes a visit back that was told by mistake: who told it does, or those who run the commune. */
    @Transactional
    public void withdraw(Caller caller, String personCode, long id) {
        Person person = people.get(caller, personCode);
        Visit visit = of(caller, personCode).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("visit"));
        if (!visit.by().equals(caller.username())) {
            caller.mustAdminister(person.communeCode());
        }
        freshness.markChanged(person.communeCode());
        mapper.withdraw(id, clock.instant());
        audit.record(caller.username(), "visit.withdrawn", Subject.of("person", person.code(), person.communeCode()));
    }

    /** Newest first. */
    public List<Visit> of(Caller caller, String personCode) {
        Person person = people.get(caller, personCode);
        return mapper.of(person.communeCode(), person.id());
    }

    /** Those of the people of a commune who were visited. */
    public Set<PersonId> concerned(String commune, Collection<PersonId> some) {
        return some.isEmpty() ? Set.of() : new HashSet<>(mapper.concerned(commune, JsonRows.of(some)));
    }
}
