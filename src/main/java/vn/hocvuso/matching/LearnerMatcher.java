package vn.hocvuso.matching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.roster.PersonTraits;
import vn.hocvuso.shared.SearchKey;

/**
 * Decides who a learner is: by national id, where the names share a word; else by name, full birth date and village, where
 * exactly one person fits and no two different national ids stand against it. Anything else is for a human being, or nobody.
 */
public final class LearnerMatcher {

    private static final int MOST_CANDIDATES = 5;

    private LearnerMatcher() {}

    public static Verdict match(Learner learner, Candidates people) {
        List<PersonTraits> sameIdentity = people.sameIdentity(learner);
        if (!sameIdentity.isEmpty()) {
            return byIdentity(learner, sameIdentity);
        }
        List<Comparison> likely = people.sameName(learner).stream()
                .map(person -> Comparison.of(learner, person))
                .filter(Comparison::possible)
                .toList();
        List<Comparison> whole = likely.stream().filter(Comparison::whole).toList();
        if (whole.size() == 1 && !whole.get(0).otherIdentity()) {
            return new Verdict.Same(whole.get(0).person().id(), MatchedBy.NAME_BIRTH_VILLAGE);
        }
        return likely.isEmpty() ? new Verdict.Nobody() : doubtful(likely);
    }

    private static Verdict byIdentity(Learner learner, List<PersonTraits> sameIdentity) {
        PersonTraits person = sameIdentity.get(0);
        if (sameIdentity.size() == 1 && SearchKey.shareWord(learner.nameKey(), person.nameKey())) {
            return new Verdict.Same(person.id(), MatchedBy.NATIONAL_ID);
        }
        return doubtful(
                sameIdentity.stream().map(one -> Comparison.of(learner, one)).toList());
    }

    private static Verdict doubtful(List<Comparison> comparisons) {
        return new Verdict.Doubtful(comparisons.stream()
                .map(Comparison::candidate)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(MOST_CANDIDATES)
                .toList());
    }

    /** A learner beside a person, fact by fact. */
    private record Comparison(PersonTraits person, Reason identity, Reason name, Reason birth, Reason village) {

        static Comparison of(Learner learner, PersonTraits person) {
            return new Comparison(
                    person,
                    identity(learner, person),
                    name(learner, person),
                    birth(learner, person),
                    village(learner, person));
        }

        private static Reason identity(Learner learner, PersonTraits person) {
            if (learner.nationalIdKey() == null || person.nationalIdKey() == null) {
                return Reason.NATIONAL_ID_UNKNOWN;
            }
            return learner.nationalIdKey().equals(person.nationalIdKey())
                    ? Reason.SAME_NATIONAL_ID
                    : Reason.OTHER_NATIONAL_ID;
        }

        private static Reason name(Learner learner, PersonTraits person) {
            return learner.nameKey().equals(person.nameKey()) ? Reason.SAME_NAME : Reason.OTHER_NAME;
        }

        private static Reason birth(Learner learner, PersonTraits person) {
            var said = learner.birth();
            var known = person.birth();
            if (said.date() != null && known.date() != null) {
                return said.date().equals(known.date()) ? Reason.SAME_BIRTH_DATE : Reason.OTHER_BIRTH;
            }
            if (said.year() != null && known.year() != null) {
                return said.year().equals(known.year()) ? Reason.SAME_BIRTH_YEAR : Reason.OTHER_BIRTH;
            }
            return Reason.BIRTH_UNKNOWN;
        }

        private static Reason village(Learner learner, PersonTraits person) {
            if (learner.village() == null || person.villageId() == null) {
                return Reason.VILLAGE_UNKNOWN;
            }
            return learner.village().equals(person.villageId()) ? Reason.SAME_VILLAGE : Reason.OTHER_VILLAGE;
        }

        boolean otherIdentity() {
            return identity == Reason.OTHER_NATIONAL_ID;
        }

        /** Name, full birth date and village agree. */
        boolean whole() {
            return name == Reason.SAME_NAME && birth == Reason.SAME_BIRTH_DATE && village == Reason.SAME_VILLAGE;
        }

        /** Nothing speaks against it so loudly that nobody would think of him. */
        boolean possible() {
            return switch (birth) {
                case SAME_BIRTH_DATE -> true;
                case SAME_BIRTH_YEAR -> !otherIdentity();
                case BIRTH_UNKNOWN -> !otherIdentity() && village == Reason.SAME_VILLAGE;
                default -> false;
            };
        }

        Candidate candidate() {
            List<Reason> reasons = Stream.of(identity, name, birth, village)
                    .filter(reason -> reason != Reason.NATIONAL_ID_UNKNOWN)
                    .toList();
            return new Candidate(person.id(), score(), reasons);
        }

        private double score() {
            double birthWeight =
                    switch (birth) {
                        case SAME_BIRTH_DATE -> 0.35;
                        case SAME_BIRTH_YEAR -> 0.15;
                        default -> 0;
                    };
            double villageWeight =
                    switch (village) {
                        case SAME_VILLAGE -> 0.2;
                        case VILLAGE_UNKNOWN -> 0.1;
                        default -> 0;
                    };
            double identityWeight =
                    switch (identity) {
                        case SAME_NATIONAL_ID -> 0.4;
                        case OTHER_NATIONAL_ID -> -0.3;
                        default -> 0;
                    };
            double nameWeight = name == Reason.SAME_NAME ? 0.3 : 0;
            return Math.max(0, Math.min(1, birthWeight + villageWeight + identityWeight + nameWeight));
        }
    }
}
