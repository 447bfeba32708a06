package vn.hocvuso.matching;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.learning.Match;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.roster.MergedPeople;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.PersonMerge;
import vn.hocvuso.roster.PersonPair;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.InvalidInput;

/**
 * Two rows of a roster that are one human being: they are proposed, one goes into the other with all that is known of it, and
 * both come back as they were when somebody takes them apart.
 */
@Component
public class Merges {

    private static final int MOST_PROPOSED = 200;

    private final People people;
    private final MergedPeople merged;
    private final CommuneLinkage linkage;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Reviews reviews;
    private final Freshness freshness;
    private final AuditTrail audit;

    Merges(
            People people,
            MergedPeople merged,
            CommuneLinkage linkage,
            Ledger ledger,
            Decisions decisions,
            Reviews reviews,
            Freshness freshness,
            AuditTrail audit) {
        this.people = people;
        this.merged = merged;
        this.linkage = linkage;
        this.ledger = ledger;
        this.decisions = decisions;
        this.reviews = reviews;
        this.freshness = freshness;
        this.audit = audit;
    }

    /** Two people who may be one, first whom to keep. */
    public record Proposal(Person one, Person other, List<Reason> reasons) {}

    /** Those of a commune, the likeliest first; those of whom somebody said that they are two are not among them. */
    public List<Proposal> proposed(Caller caller, String commune) {
        caller.mustAdminister(commune);
        Set<PersonPair> different = merged.different(commune);
        List<Duplicate> likely = linkage.duplicates(commune).stream()
                .filter(pair -> !different.contains(pair.people()))
                .sorted(Comparator.comparingDouble(Duplicate::likelihood)
                        .reversed()
                        .thenComparing(pair -> pair.people().personId().value()))
                .limit(MOST_PROPOSED)
                .toList();
        List<PersonId> ids = likely.stream()
                .flatMap(pair -> List.of(pair.people().personId(), pair.people().otherId()).stream())
                .distinct()
                .toList();
        Map<PersonId, Person> known =
                people.withIds(commune, ids).stream().collect(toMap(Person::id, Function.identity()));
        return likely.stream()
                .flatMap(pair -> Stream.ofNullable(proposal(
                        known.get(pair.people().personId()),
                        known.get(pair.people().otherId()),
                        pair.reasons())))
                .toList();
    }

    /** Who is on the roster by its code is kept. None where somebody has gone meanwhile. */
    private static @Nullable Proposal proposal(@Nullable Person one, @Nullable Person other, List<Reason> reasons) {
        if (one == null || other == null) {
            return null;
        }
        boolean turned = one.rosterCode() == null && other.rosterCode() != null;
        return turned ? new Proposal(other, one, reasons) : new Proposal(one, other, reasons);
    }

    /** Those that were made in a commune, newest first. */
    public List<PersonMerge> made(Caller caller, String commune) {
        caller.mustAdminister(commune);
        return merged.of(commune);
    }

    /** Somebody says that these are two people. */
    @Transactional
    public void keepApart(Caller caller, String code, String otherCode) {
        Person one = people.get(caller, code);
        Person other = other(caller, one, otherCode);
        merged.keepApart(caller, one, other);
        audit.record(caller.username(), "person.keptApart", Subject.of("person", code, one.communeCode()), otherCode);
    }

    /** The other one goes into the one that is kept; of these fields his values are taken. */
    @Transactional
    public void merge(Caller caller, String keptCode, String otherCode, Collection<String> fromOther) {
        Person kept = people.get(caller, keptCode);
        String commune = kept.communeCode();
        mustBeFree(commune);
        Person other = other(caller, kept, otherCode);
        PersonMerge merge = merged.begin(caller, kept, other);
        ledger.join(commune, merge.id(), other.id(), kept.id());
        decisions.join(merge.id(), other.id(), kept.id());
        merged.finish(caller, merge, kept, merged.fields(other, fromOther));
        reviews.reconsider(commune, List.of(kept.id(), other.id()));
        freshness.markChanged(commune);
        audit.record(caller.username(), "person.merged", Subject.of("person", keptCode, commune), otherCode);
    }

    /** Both are as they were. */
    @Transactional
    public PersonMerge split(Caller caller, long mergeId) {
        PersonMerge merge = merged.get(caller, mergeId);
        String commune = merge.communeCode();
        caller.mustAdminister(commune);
        mustBeFree(commune);
        merged.split(merge);
        ledger.part(commune, merge.id(), merge.personId(), merge.intoId());
        decisions.part(merge.id(), merge.personId(), merge.intoId());
        List<PersonId> both = List.of(merge.personId(), merge.intoId());
        decisions.naming(commune, both).forEach((source, learners) -> follow(commune, source, learners));
        reviews.reconsider(commune, both);
        freshness.markChanged(commune);
        audit.record(
                caller.username(), "person.split", Subject.of("person", merge.intoCode(), commune), merge.personCode());
        return merge;
    }

    /** What files said of learners meanwhile is said of those whom the decisions name now. */
    private void follow(String commune, String source, Map<String, PersonId> learners) {
        Map<String, Match> matches = new HashMap<>();
        learners.forEach((key, person) -> matches.put(key, Match.to(person, commune, MatchedBy.DECISION)));
        ledger.assign(commune, source, matches);
    }

    private Person other(Caller caller, Person one, String otherCode) {
        caller.mustAdminister(one.communeCode());
        Person other = people.get(caller, otherCode);
        if (!other.communeCode().equals(one.communeCode()) || other.id().equals(one.id())) {
            throw InvalidInput.unprocessable("personCode", "PERSON_OF_OTHER_COMMUNE", otherCode);
        }
        return other;
    }

    private void mustBeFree(String commune) {
        if (freshness.isHeld(commune)) {
            throw new DomainException(Kind.CONFLICT, "COMMUNE_HELD");
        }
    }
}
