package vn.hocvuso.imports.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportProgress;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.RowReading;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.learning.Match;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Review;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.InvalidInput;

/** Carries out what somebody decides about a doubtful learner: it holds for all standing files, and for every later one. */
@Component
public class ReviewDecisions {

    private final Reviews reviews;
    private final Imports imports;
    private final ImportProgress progress;
    private final RowReading rows;
    private final People people;
    private final Newcomers newcomers;
    private final Villages villages;
    private final Organisations organisations;
    private final Ledger ledger;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewDecisions(
            Reviews reviews,
            Imports imports,
            ImportProgress progress,
            RowReading rows,
            People people,
            Newcomers newcomers,
            Villages villages,
            Organisations organisations,
            Ledger ledger,
            Freshness freshness,
            AuditTrail audit,
            Clock clock) {
        this.reviews = reviews;
        this.imports = imports;
        this.progress = progress;
        this.rows = rows;
        this.people = people;
        this.newcomers = newcomers;
        this.villages = villages;
        this.organisations = organisations;
        this.ledger = ledger;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    /** The learner is this person. */
    @Transactional
    public void same(Caller caller, long reviewId, String personCode) {
        Review review = mine(caller, reviewId);
        Person person = people.get(caller, personCode);
        if (!person.communeCode().equals(review.communeCode())) {
            throw InvalidInput.unprocessable("personCode", "PERSON_OF_OTHER_COMMUNE", personCode);
        }
        decide(caller, review, new Decision(0, review.learnerKey(), Decision.Kind.SAME, person.id(), null, null));
    }

    /** The learner is of ours, but not on the roster yet: he is put there. */
    @Transactional
    public void newPerson(
            Caller caller, long reviewId, @Nullable String villageCode, @Nullable String organisationCode) {
        Review review = mine(caller, reviewId);
        mustKnow(review.communeCode(), villageCode, organisationCode);
        Decision open =
                new Decision(0, review.learnerKey(), Decision.Kind.NEW_PERSON, null, villageCode, organisationCode);
        decide(caller, review, open.of(made(review, open)));
    }

    /** The learner is nobody of ours. */
    @Transactional
    public void notOurs(Caller caller, long reviewId) {
        Review review = mine(caller, reviewId);
        decide(caller, review, new Decision(0, review.learnerKey(), Decision.Kind.NOT_OURS, null, null, null));
    }

    /**
     * The review, with the commune locked: so that nobody decides the same twice, and nothing is decided about a file of
     * which only a half is applied or taken back.
     */
    private Review mine(Caller caller, long reviewId) {
        String commune = reviews.get(caller, reviewId).communeCode();
        caller.mustAdminister(commune);
        if (freshness.isHeld(commune)) {
            throw new DomainException(Kind.CONFLICT, "COMMUNE_HELD");
        }
        return reviews.get(caller, reviewId);
    }

    private void decide(Caller caller, Review review, Decision decision) {
        String commune = review.communeCode();
        String source = imports.find(review.importId()).orElseThrow().source();
        PersonId person = decision.personId();
        reviews.decide(commune, source, decision, caller.username());
        Match match = person == null
                ? Match.without(Outcome.UNMATCHED, commune)
                : Match.to(person, commune, MatchedBy.DECISION);
        List<ImportId> touched = ledger.assign(commune, source, review.learnerKey(), match);
        touched.forEach(id -> progress.recount(progress.locked(id)));
        freshness.markChanged(commune);
        audit.record(
                caller.username(),
                "review.decided",
                Subject.of("review", review.id(), commune),
                decision.verdict().name() + (person == null ? "" : ", " + person));
    }

    private PersonId made(Review review, Decision decision) {
        Import job = imports.find(review.importId()).orElseThrow();
        FileRecord record = rows.record(review.importId(), review.line());
        if (record == null) {
            throw new DomainException(Kind.CONFLICT, "FILE_NO_LONGER_KEPT");
        }
        Job at = Job.of(job, LocalDate.now(clock));
        PersonCells cells = PersonCells.read(new RowCells(record, at), at, ProblemCode.BIRTH_UNREADABLE);
        Newcomers.Said said = new Newcomers.Said(review.line(), cells, decision);
        return newcomers.tell(at, review.communeCode(), List.of(said)).get(0);
    }

    private void mustKnow(String commune, @Nullable String villageCode, @Nullable String organisationCode) {
        if (villageCode != null && villages.find(commune, villageCode).isEmpty()) {
            throw InvalidInput.unprocessable("villageCode", "UNKNOWN_VILLAGE", villageCode);
        }
        if (organisationCode != null
                && organisations.find(commune, organisationCode).isEmpty()) {
            throw InvalidInput.unprocessable("organisationCode", "UNKNOWN_ORGANISATION", organisationCode);
        }
    }
}
