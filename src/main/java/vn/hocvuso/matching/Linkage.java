package vn.hocvuso.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.roster.PersonId;

/**
 * Tells who the learners of one source are among the people of one commune, all of them together.
 *
 * <p>A learner is one of his candidates, or nobody here: how likely each is follows from the {@link Weights}. He is matched
 * automatically where the likeliest is all but sure, nothing that counts for itself stands against it, and no other learner
 * claims the same person. Twins, namesakes of one year of birth and relatives with one phone remain for a human being, unless
 * a whole national id tells them apart.
 */
public final class Linkage {

    /** Of those just above it one in five hundred is somebody else; nearly all are far above it. */
    private static final double SURE = 0.998;

    /** Below this, asking costs more walks than it saves. */
    private static final double WORTH_ASKING = 0.3;

    /** How often somebody is two learners of one portal. */
    private static final double TWICE = 0.02;

    private static final double WORTH_SHOWING = 0.005;
    private static final int MOST_CANDIDATES = 5;

    private static final Set<Reason> OTHER_NAMES =
            EnumSet.of(Reason.NAME_TWO_TYPOS, Reason.NAME_PARTLY_SAME, Reason.OTHER_NAME);

    private static final Set<Reason> BORN_TOGETHER = EnumSet.of(
            Reason.SAME_BIRTH_DATE, Reason.BIRTH_DAY_MONTH_SWAPPED, Reason.SAME_BIRTH_YEAR, Reason.BIRTH_UNKNOWN);

    private static final Set<Reason> BORN_SO = EnumSet.of(
            Reason.SAME_BIRTH_DATE,
            Reason.BIRTH_DAY_MONTH_SWAPPED,
            Reason.BIRTH_ONE_DIGIT,
            Reason.BIRTH_YEAR_OFF,
            Reason.SAME_BIRTH_YEAR);

    private static final Set<Reason> STAND_AGAINST =
            EnumSet.of(Reason.OTHER_NATIONAL_ID, Reason.MASKED_NATIONAL_ID_DIFFERS);

    private final CommunePeople people;
    private final Weights weights;

    public Linkage(CommunePeople people, Weights weights) {
        this.people = people;
        this.weights = weights;
    }

    /**
     * Who the learners are, by their keys.
     *
     * @param taken people whom other learners of the file are already known to be
     */
    public Solution solve(Map<String, Traits> learners, Set<PersonId> taken) {
        List<Beside> all = new ArrayList<>();
        learners.forEach((key, learner) -> all.add(new Beside(key, people.alike(learner))));
        Map<PersonId, List<Beside>> claims = all.stream()
                .filter(Beside::sure)
                .collect(groupingBy(beside -> beside.likeliest().person().id()));
        Set<PersonId> assigned = new HashSet<>(taken);
        Map<String, Verdict> verdicts = new HashMap<>();
        claims.forEach((person, claimants) -> granted(claimants, taken.contains(person))
                .forEach(beside -> {
                    assigned.add(person);
                    verdicts.put(beside.key, beside.same());
                }));
        Set<PersonId> claimed = new HashSet<>(assigned);
        claims.forEach((person, claimants) -> {
            if (claimants.size() > 1) {
                claimed.add(person);
            }
        });
        all.forEach(beside -> verdicts.computeIfAbsent(beside.key, open -> beside.open(assigned, claimed)));
        return new Solution(
                verdicts,
                all.stream().collect(toMap(beside -> beside.key, beside -> beside.comparisons)),
                people.size());
    }

    /** Whom somebody should look at who is to say who a learner is, the likeliest first. */
    public List<Candidate> candidates(Traits learner) {
        return new Beside("", people.alike(learner)).candidates(Set.of());
    }

    /** A person is one learner, or several with his national id; who has it goes before the others. */
    private static List<Beside> granted(List<Beside> claimants, boolean taken) {
        List<Beside> identified = claimants.stream().filter(Beside::identified).toList();
        if (!identified.isEmpty()) {
            return identified;
        }
        return claimants.size() == 1 && !taken ? claimants : List.of();
    }

    /** A learner beside the people he may be, the likeliest first. */
    private final class Beside {

        private final String key;
        private final List<Comparison> comparisons;
        private final Map<PersonId, Double> likelihood;
        private final double nobody;

        Beside(String key, List<Comparison> alike) {
            this.key = key;
            double[] likelihoods = Likelihoods.of(alike.toArray(Comparison[]::new), weights, people.size());
            this.likelihood = new HashMap<>();
            double any = 0;
            for (int place = 0; place < likelihoods.length; place++) {
                likelihood.put(alike.get(place).person().id(), likelihoods[place]);
                any += likelihoods[place];
            }
            this.nobody = 1 - any;
            this.comparisons = new ArrayList<>(alike);
            this.comparisons.sort(Comparator.comparingDouble(this::likelihood)
                    .reversed()
                    .thenComparing(comparison -> comparison.person().id().value()));
        }

        private double likelihood(Comparison comparison) {
            return likelihood.getOrDefault(comparison.person().id(), 0.0);
        }

        Comparison likeliest() {
            return comparisons.get(0);
        }

        boolean identified() {
            return likeliest().has(Reason.SAME_NATIONAL_ID);
        }

        boolean sure() {
            if (comparisons.isEmpty() || likelihood(likeliest()) < SURE) {
                return false;
            }
            if (identified()) {
                return !likeliest().has(Reason.OTHER_NAME);
            }
            return likeliest().hasAny(BORN_SO)
                    && !likeliest().hasAny(STAND_AGAINST)
                    && comparisons.stream().skip(1).noneMatch(this::rival);
        }

        /** Somebody of a like name who was born together with him, as far as the learner's row can tell. */
        private boolean rival(Comparison other) {
            return !other.hasAny(OTHER_NAMES) && other.hasAny(BORN_TOGETHER);
        }

        Verdict same() {
            return new Verdict.Same(
                    likeliest().person().id(),
                    likelihood(likeliest()),
                    likeliest().reasons());
        }

        /** People who are already somebody else are hardly he: few are two learners of one portal. */
        Verdict open(Set<PersonId> assigned, Set<PersonId> claimed) {
            likelihood.replaceAll((person, likely) -> assigned.contains(person) ? likely * TWICE : likely);
            double any = anybody();
            return any < WORTH_ASKING * (any + nobody)
                    ? new Verdict.Nobody()
                    : new Verdict.Doubtful(candidates(claimed));
        }

        private double anybody() {
            return likelihood.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        List<Candidate> candidates(Set<PersonId> claimed) {
            double whole = anybody() + nobody;
            Set<PersonId> rivals = comparisons.stream()
                    .filter(this::rival)
                    .map(comparison -> comparison.person().id())
                    .collect(toSet());
            return comparisons.stream()
                    .map(one -> candidate(one, likelihood(one) / whole, claimed))
                    .filter(candidate -> candidate.score() > WORTH_SHOWING || rivals.contains(candidate.personId()))
                    .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                    .limit(MOST_CANDIDATES)
                    .toList();
        }

        private static Candidate candidate(Comparison comparison, double score, Set<PersonId> claimed) {
            PersonId person = comparison.person().id();
            Stream<Reason> other = claimed.contains(person) ? Stream.of(Reason.CLAIMED_BY_ANOTHER) : Stream.empty();
            return new Candidate(
                    person,
                    score,
                    Stream.concat(comparison.reasons().stream(), other)
                            .filter(Reason::worthTelling)
                            .toList());
        }
    }
}
