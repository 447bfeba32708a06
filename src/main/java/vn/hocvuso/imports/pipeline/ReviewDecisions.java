package vn.hocvuso.imports.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Origin;
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
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.PersonSaid;
import vn.hocvuso.roster.Resolution;
import vn.hocvuso.roster.Resolved;
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
        decide(caller, review, Decision.Kind.SAME, person.id());
    }

    /** The learner is of ours, but not on the roster yet: he is put there. */
    @Transactional
    public void newPerson(
            Caller caller, long reviewId, @Nullable String villageCode, @Nullable String organisationCode) {
        Review review = mine(caller, reviewId);
        mustKnow(review.communeCode(), villageCode, organisationCode);
        decide(caller, review, Decision.Kind.NEW_PERSON, made(review, villageCode, organisationCode));
    }

    /** The learner is nobody of ours. */
    @Transactional
    public void notOurs(Caller caller, long reviewId) {
        decide(caller, mine(caller, reviewId), Decision.Kind.NOT_OURS, null);
    }

    private Review mine(Caller caller, long reviewId) {
        Review review = reviews.get(caller, reviewId);
        caller.mustAdminister(review.communeCode());
        return review;
    }

    private void decide(Caller caller, Review review, Decision.Kind verdict, @Nullable PersonId person) {
        String commune = review.communeCode();
        String source = imports.find(review.importId()).orElseThrow().source();
        reviews.decide(commune, source, review.learnerKey(), verdict, person, caller.username());
        Match match = person == null
                ? Match.without(Outcome.UNMATCHED, commune)
                : Match.to(person, commune, MatchedBy.DECISION);
        List<ImportId> touched = ledger.assign(commune, source, review.learnerKey(), match);
        touched.forEach(progress::recount);
        freshness.markChanged(commune);
        audit.record(
                caller.username(),
                "review.decided",
                Subject.of("review", review.id(), commune),
                verdict.name() + (person == null ? "" : " " + person));
    }

    private PersonId made(Review review, @Nullable String villageCode, @Nullable String organisationCode) {
        Import job = imports.find(review.importId()).orElseThrow();
        FileRecord record = rows.record(review.importId(), review.line());
        if (record == null) {
            throw new DomainException(Kind.CONFLICT, "FILE_NO_LONGER_KEPT");
        }
        Job at = Job.of(job, LocalDate.now(clock));
        PersonCells cells = PersonCells.read(new RowCells(record, at), at, ProblemCode.BIRTH_UNREADABLE);
        PersonSaid said = new PersonSaid(review.line(), fields(cells, villageCode, organisationCode));
        return people.tell(
                        review.communeCode(),
                        Origin.file(review.importId(), job.createdBy()),
                        List.of(new Resolved(said, new Resolution.Newcomer())))
                .get(0)
                .personId();
    }

    private static Fields fields(PersonCells cells, @Nullable String villageCode, @Nullable String organisationCode) {
        return Fields.said()
                .say(PersonField.FULL_NAME, cells.fullName())
                .sayIfPresent(PersonField.BIRTH_DATE, cells.birth().date())
                .sayIfPresent(PersonField.BIRTH_YEAR, cells.birth().year())
                .sayIfPresent(PersonField.SEX, cells.sex())
                .sayIfPresent(
                        PersonField.NATIONAL_ID,
                        cells.nationalId() == null
                                ? null
                                : Objects.requireNonNull(cells.nationalId()).digits())
                .sayIfPresent(
                        PersonField.PHONE,
                        cells.phone() == null
                                ? null
                                : Objects.requireNonNull(cells.phone()).digits())
                .sayIfPresent(PersonField.VILLAGE, villageCode)
                .sayIfPresent(PersonField.ORGANISATION, organisationCode)
                .build();
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
