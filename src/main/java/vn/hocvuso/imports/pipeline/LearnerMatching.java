package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.ImportScope;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.learning.Match;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.matching.CommuneLinkage;
import vn.hocvuso.matching.Decision;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.InstallationWeights;
import vn.hocvuso.matching.Learner;
import vn.hocvuso.matching.OpenLearners;
import vn.hocvuso.matching.Reason;
import vn.hocvuso.matching.Remembered;
import vn.hocvuso.matching.Solution;
import vn.hocvuso.matching.Traits;
import vn.hocvuso.matching.Verdict;
import vn.hocvuso.roster.NationalIdHolder;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.PersonId;

/**
 * Finds out who the learners of a file of completions are: row by row those whom a decision or their national id tells, the
 * others of a commune together, when all rows are read.
 */
@Component
class LearnerMatching {

    private static final Set<Reason> NAME_BIRTH_VILLAGE =
            Set.of(Reason.SAME_NAME, Reason.SAME_BIRTH_DATE, Reason.SAME_VILLAGE);

    private final People people;
    private final Ledger ledger;
    private final Decisions decisions;
    private final OpenLearners learners;
    private final CommuneLinkage linkage;
    private final InstallationWeights weights;
    private final ImportScope scope;

    LearnerMatching(
            People people,
            Ledger ledger,
            Decisions decisions,
            OpenLearners learners,
            CommuneLinkage linkage,
            InstallationWeights weights,
            ImportScope scope) {
        this.people = people;
        this.ledger = ledger;
        this.decisions = decisions;
        this.learners = learners;
        this.linkage = linkage;
        this.weights = weights;
        this.scope = scope;
    }

    /** Matches the rows of a slice as far as each tells by itself; the other learners are kept until they are told together. */
    void match(Job job, List<LearnerRow> rows) {
        LearnerRow.ofCommunes(rows).forEach((commune, own) -> match(job, commune, own));
        List<LearnerRow> elsewhere = rows.stream()
                .filter(row -> row.learner() != null && row.elsewhere())
                .filter(row -> row.completion().status() != null)
                .toList();
        scope.communesOf(job.data()).forEach(commune -> matchMembers(commune, elsewhere));
    }

    private void match(Job job, String commune, List<LearnerRow> rows) {
        List<Learner> said = rows.stream().map(LearnerMatching::learner).toList();
        Map<String, Decision> decided = decisions.of(
                commune, job.data().source(), said.stream().map(Learner::key).collect(toSet()));
        Map<String, Decisions.Seen> changed = new HashMap<>();
        Map<String, List<NationalIdHolder>> holders = byKey(people.holders(commune, identities(said)));
        for (LearnerRow row : rows) {
            Decision decision = decided.get(learner(row).key());
            if (decision != null) {
                row.become(match(commune, decision));
                changed.put(decision.learnerKey(), new Decisions.Seen(decision, learner(row)));
            } else if (!identify(commune, row, holders, MatchedBy.NATIONAL_ID)) {
                row.leaveOpen();
            }
        }
        decisions.see(
                job.id(),
                changed.values().stream().filter(Decisions.Seen::changed).toList());
        learners.add(
                job.id(),
                commune,
                rows.stream()
                        .filter(LearnerRow::open)
                        .map(LearnerMatching::learner)
                        .toList());
    }

    private static Match match(String commune, Decision decision) {
        PersonId person = decision.personId();
        if (person != null) {
            return Match.to(person, commune, MatchedBy.DECISION);
        }
        return decision.awaitsPerson() ? Match.newcomer(commune) : Match.without(Outcome.UNMATCHED, commune);
    }

    private static boolean identify(
            String commune, LearnerRow row, Map<String, List<NationalIdHolder>> holders, MatchedBy by) {
        List<NationalIdHolder> same =
                holders.getOrDefault(String.valueOf(learner(row).nationalIdKey()), List.of());
        boolean one = same.size() == 1 && learner(row).is(same.get(0));
        if (one) {
            row.become(Match.to(same.get(0).id(), commune, by));
        }
        return one;
    }

    private static Map<String, List<NationalIdHolder>> byKey(List<NationalIdHolder> holders) {
        return holders.stream().collect(groupingBy(NationalIdHolder::nationalIdKey));
    }

    /** People of other communes who work in one of ours are found by their national id alone. */
    private void matchMembers(String commune, List<LearnerRow> rows) {
        Map<String, List<NationalIdHolder>> holders = byKey(people.holdersAmongMembers(
                commune, identities(rows.stream().map(LearnerMatching::learner).toList())));
        rows.forEach(row -> identify(commune, row, holders, MatchedBy.MEMBER));
    }

    private static Set<String> identities(List<Learner> learners) {
        return learners.stream()
                .map(Learner::nationalIdKey)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /**
     * Tells the open learners of a commune together; the answer writes it down. One of whom another row shows the national id
     * is known by it, one who was decided upon by the decision.
     */
    Runnable tell(Job job, String commune) {
        Map<String, PersonId> matched = ledger.matched(job.id(), commune);
        Map<String, Learner> open = learners.of(job.id(), commune);
        Map<String, Match> matches = new HashMap<>();
        matched.forEach((learner, person) -> {
            if (open.remove(learner) != null) {
                matches.put(learner, Match.to(person, commune, MatchedBy.NATIONAL_ID));
            }
        });
        List<Decisions.Seen> remembered =
                new Remembered(decisions.notIn(job.id(), commune, job.data().source())).among(open.values());
        Set<PersonId> taken = new HashSet<>(matched.values());
        for (Decisions.Seen seen : remembered) {
            Match match = match(commune, seen.decision());
            open.remove(seen.learner().key());
            matches.put(seen.learner().key(), match);
            Optional.ofNullable(match.personId()).ifPresent(taken::add);
        }
        Solution solution = linkage.of(commune).solve(traits(open), taken);
        Map<String, Verdict> verdicts = solution.verdicts();
        Map<Reason, Double> agreements = solution.agreements();
        verdicts.forEach((learner, verdict) -> matches.put(learner, match(commune, verdict)));
        return () -> {
            decisions.see(job.id(), remembered);
            learners.told(job.id(), commune, verdicts);
            ledger.tell(job.id(), commune, matches);
            weights.learn(job.id(), commune, agreements);
        };
    }

    private static Map<String, Traits> traits(Map<String, Learner> learners) {
        return learners.values().stream().collect(toMap(Learner::key, Learner::traits));
    }

    private static Match match(String commune, Verdict verdict) {
        if (verdict instanceof Verdict.Same same) {
            return Match.likely(same.person(), commune, by(same), same.likelihood());
        }
        Outcome outcome = verdict instanceof Verdict.Doubtful ? Outcome.REVIEW : Outcome.UNMATCHED;
        return Match.without(outcome, commune);
    }

    private static MatchedBy by(Verdict.Same same) {
        if (same.reasons().contains(Reason.SAME_NATIONAL_ID)) {
            return MatchedBy.NATIONAL_ID;
        }
        return same.reasons().containsAll(NAME_BIRTH_VILLAGE) ? MatchedBy.NAME_BIRTH_VILLAGE : MatchedBy.LIKENESS;
    }

    private static Learner learner(LearnerRow row) {
        return Objects.requireNonNull(row.learner());
    }
}
