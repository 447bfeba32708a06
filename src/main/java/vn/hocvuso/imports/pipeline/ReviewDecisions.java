package vn.hocvuso.imports.pipeline;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.hocvuso.matching.CommuneLinkage;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.matching.Linkage;
import vn.hocvuso.matching.MadeDecision;
import vn.hocvuso.matching.Review;
import vn.hocvuso.matching.Reviews;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.PageRequest;

/**
 * Carries out what somebody decides about doubtful learners: it holds for all standing files, and for every later one, until
 * somebody revokes it.
 */
@Component
public class ReviewDecisions {

    private static final PageRequest LARGEST = PageRequest.of(0, PageRequest.LARGEST);

    private final Reviews reviews;
    private final Decisions decisions;
    private final CommuneLinkage linkage;
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
            Decisions decisions,
            CommuneLinkage linkage,
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
        this.decisions = decisions;
        this.linkage = linkage;
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

    /** The learner is this person. The answer is the decision's id, as of the others. */
    @Transactional
    public long same(Caller caller, long reviewId, String personCode) {
        Review review = mine(caller, reviewId);
        Person person = people.get(caller, personCode);
        if (!person.communeCode().equals(review.communeCode())) {
            throw InvalidInput.unprocessable("personCode", "PERSON_OF_OTHER_COMMUNE", personCode);
        }
        return decide(caller, review, Decision.same(review, person.id()));
    }

    /** The learner is of ours, but not on the roster yet: he is put there. */
    @Transactional
    public long newPerson(
            Caller caller, long reviewId, @Nullable String villageCode, @Nullable String organisationCode) {
        Review review = mine(caller, reviewId);
        mustKnow(caller, review.communeCode(), villageCode, organisationCode);
        Decision open = Decision.newPerson(review, villageCode, organisationCode);
        return decide(caller, review, open.of(made(review, open)));
    }

    /** The learner is nobody of ours. */
    @Transactional
    public long notOurs(Caller caller, long reviewId) {
        Review review = mine(caller, reviewId);
        caller.mustAdminister(review.communeCode());
        return decide(caller, review, Decision.notOurs(review));
    }

    /**
     * Learners of one pattern that tells one, decided together: each is his likeliest person, or none is of ours. Left out are
     * those who wait no longer, or no longer so, and those who would be one person with another of them. The answer is how
     * many were decided.
     */
    @Transactional
    public int together(Caller caller, Review like, Collection<Long> reviewIds, Decision.Kind verdict) {
        caller.mustAdminister(like.communeCode());
        mustBeFree(like.communeCode());
        List<Review> waiting = reviews.open(caller, Reviews.Filter.like(like), LARGEST).items().stream()
                .filter(review -> review.pattern().tellsOne() && reviewIds.contains(review.id()))
                .toList();
        List<Decision> decided = verdict == Decision.Kind.SAME
                ? likeliest(like.communeCode(), waiting)
                : waiting.stream().map(Decision::notOurs).toList();
        if (!decided.isEmpty()) {
            decide(caller, like.communeCode(), like.source(), decided);
            audit.record(
                    caller.username(),
                    "review.decided",
                    Subject.of("review", like.id(), like.communeCode()),
                    verdict.name() + ", " + decided.size());
        }
        return decided.size();
    }

    private List<Decision> likeliest(String commune, List<Review> waiting) {
        Map<PersonId, List<Review>> claims = waiting.stream()
                .collect(groupingBy(review -> review.candidates().get(0).personId()));
        Set<PersonId> there = people.withIds(commune, claims.keySet()).stream()
                .map(Person::id)
                .collect(toSet());
        return claims.entrySet().stream()
                .filter(claim -> claim.getValue().size() == 1 && there.contains(claim.getKey()))
                .map(claim -> Decision.same(claim.getValue().get(0), claim.getKey()))
                .toList();
    }

    /** A decision holds no longer: what it had joined is taken apart, and its learner waits again. */
    @Transactional
    public MadeDecision revoke(Caller caller, long decisionId) {
        MadeDecision made = held(caller, decisionId);
        Decision decision = made.decision();
        String commune = made.communeCode();
        Map<String, Learner> learners = decisions.revoke(made, caller.username());
        Set<String> keys = new HashSet<>(learners.keySet());
        keys.add(decision.learnerKey());
        List<ImportId> touched = ledger.takeApart(commune, made.source(), keys);
        if (!touched.isEmpty()) {
            Linkage alike = linkage.of(commune);
            for (String key : keys) {
                Learner learner = learners.get(key);
                reviews.reopen(commune, key, learner, learner == null ? List.of() : alike.candidates(learner.traits()));
            }
        }
        PersonId newcomer = decision.personId();
        if (decision.verdict() == Decision.Kind.NEW_PERSON && newcomer != null && !decisions.isMoved(decisionId)) {
            newcomers.withdraw(commune, newcomer);
            reviews.reconsider(commune, List.of(newcomer));
        }
        touched.forEach(id -> progress.recount(progress.locked(id)));
        freshness.markChanged(commune);
        audit.record(
                caller.username(),
                "decision.revoked",
                Subject.of("decision", decisionId, commune),
                decision.toString());
        return made;
    }

    /** Somebody looked at a decision whose facts have changed: it is still right. */
    @Transactional
    public void confirm(Caller caller, long decisionId) {
        MadeDecision made = held(caller, decisionId);
        decisions.confirm(decisionId);
        audit.record(
                caller.username(), "decision.confirmed", Subject.of("decision", decisionId, made.communeCode()), "");
    }

    /**
     * The review, with the commune locked: so that nobody decides the same twice, and nothing is decided about a file of
     * which only a half is applied or taken back.
     */
    private Review mine(Caller caller, long reviewId) {
        String commune = reviews.get(caller, reviewId).communeCode();
        if (!caller.role().decidesOnLearners()) {
            throw new Caller.Forbidden();
        }
        mustBeFree(commune);
        return reviews.get(caller, reviewId);
    }

    /** A decision of the commune, or one of his own, with the commune locked. */
    private MadeDecision held(Caller caller, long decisionId) {
        MadeDecision made = decisions.get(caller, decisionId);
        boolean his = caller.administers(made.communeCode()) || made.isOf(caller);
        if (!caller.role().decidesOnLearners() || !his) {
            throw new Caller.Forbidden();
        }
        mustBeFree(made.communeCode());
        return decisions.get(caller, decisionId);
    }

    private void mustBeFree(String commune) {
        if (freshness.isHeld(commune)) {
            throw new DomainException(Kind.CONFLICT, "COMMUNE_HELD");
        }
    }

    private long decide(Caller caller, Review review, Decision decision) {
        long id = requireNonNull(decide(caller, review.communeCode(), review.source(), List.of(decision))
                .get(review.learnerKey()));
        PersonId person = decision.personId();
        audit.record(
                caller.username(),
                "review.decided",
                Subject.of("review", review.id(), review.communeCode()),
                decision.verdict().name() + (person == null ? "" : ", " + person));
        return id;
    }

    private Map<String, Long> decide(Caller caller, String commune, String source, List<Decision> decided) {
        Map<String, Long> ids = decisions.make(commune, source, decided, caller.username());
        reviews.close(commune, ids.keySet());
        Map<String, Match> matches = new HashMap<>();
        for (Decision decision : decided) {
            PersonId person = decision.personId();
            matches.put(
                    decision.learnerKey(),
                    person == null
                            ? Match.without(Outcome.UNMATCHED, commune)
                            : Match.to(person, commune, MatchedBy.DECISION));
        }
        ledger.assign(commune, source, matches).forEach(id -> progress.recount(progress.locked(id)));
        freshness.markChanged(commune);
        return ids;
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

    /** Who sees some villages only puts people there. */
    private void mustKnow(
            Caller caller, String commune, @Nullable String villageCode, @Nullable String organisationCode) {
        if (villageCode == null && !caller.seesWhole(commune)) {
            throw InvalidInput.unprocessable("villageCode", "VILLAGE_MISSING");
        }
        if (villageCode != null
                && villages.seenBy(caller, commune).stream().map(Village::code).noneMatch(villageCode::equals)) {
            throw InvalidInput.unprocessable("villageCode", "UNKNOWN_VILLAGE", villageCode);
        }
        if (organisationCode != null
                && organisations.find(commune, organisationCode).isEmpty()) {
            throw InvalidInput.unprocessable("organisationCode", "UNKNOWN_ORGANISATION", organisationCode);
        }
    }
}
