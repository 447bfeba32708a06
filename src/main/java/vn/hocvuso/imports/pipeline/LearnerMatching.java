package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /**
     * Matches the rows of a slice as far as each tells by itself; the other learners are kept until they are told together.
     * Officials count where they work as well: there they are looked for by their national id alone.
     */
    void match(Job job, List<LearnerRow> rows) {
        List<LearnerRow> told =
                rows.stream().filter(row -> row.learner() != null).toList();
        Holders holders = new Holders(people.holders(scope.communesOf(job.data()), identities(told)));
        LearnerRow.ofCommunes(told).forEach((commune, own) -> match(job, commune, own, holders));
        told.forEach(
                row -> holders.of(learner(row)).filter(NationalIdHolder::member).forEach(row::isMember));
    }

    private void match(Job job, String commune, List<LearnerRow> rows, Holders holders) {
        List<Learner> said = rows.stream().map(LearnerMatching::learner).toList();
        Map<String, Decision> decided = decisions.of(
                commune, job.data().source(), said.stream().map(Learner::key).collect(toSet()));
        Map<String, Decisions.Seen> changed = new HashMap<>();
        for (LearnerRow row : rows) {
            Decision decision = decided.get(learner(row).key());
            if (decision != null) {
                row.become(match(commune, decision));
                changed.put(decision.learnerKey(), new Decisions.Seen(decision, learner(row)));
            } else {
                holders.of(learner(row))
                        .filter(holder -> holder.communeCode().equals(commune))
                        .map(holder -> Match.to(holder.id(), commune, MatchedBy.NATIONAL_ID))
                        .findAny()
                        .ifPresentOrElse(row::become, row::leaveOpen);
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

    private static Set<String> identities(List<LearnerRow> rows) {
        return rows.stream()
                .map(row -> learner(row).nationalIdKey())
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

    /** Those in the communes of an import who hold the national ids of a slice, in the order of their communes. */
    private record Holders(Map<String, List<List<NationalIdHolder>>> byKey) {

        Holders(List<NationalIdHolder> all) {
            this(all.stream()
                    .collect(groupingBy(
                            NationalIdHolder::nationalIdKey,
                            collectingAndThen(
                                    groupingBy(NationalIdHolder::communeCode, TreeMap::new, toList()),
                                    communes -> List.copyOf(communes.values())))));
        }

        /** Who in each commune is surely the learner: nobody else there has his national id. */
        Stream<NationalIdHolder> of(Learner learner) {
            return byKey.getOrDefault(String.valueOf(learner.nationalIdKey()), List.of()).stream()
                    .filter(same -> same.size() == 1)
                    .map(same -> same.get(0))
                    .filter(learner::is);
        }
    }
}
