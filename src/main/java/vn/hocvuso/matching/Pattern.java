package vn.hocvuso.matching;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** What is doubtful about a learner: what his likeliest candidate agrees in, and how far behind it the next one is. */
public record Pattern(Margin margin, List<Reason> reasons) {

    static Pattern of(List<Candidate> candidates) {
        return new Pattern(
                Margin.of(candidates),
                candidates.isEmpty() ? List.of() : candidates.get(0).reasons());
    }

    /** Learners of the same code may be decided together. */
    String code() {
        return reasons.stream().map(Enum::name).collect(joining(",", margin + ":", ""));
    }

    /** Whether the likeliest candidate stands out: only then may learners be told to be theirs all at once. */
    public boolean tellsOne() {
        return margin == Margin.ONLY || margin == Margin.CLEAR;
    }

    /** How sure the first candidate looks. */
    public enum Margin {
        NONE,
        ONLY,
        CLEAR,
        CLOSE;

        private static final double CLEARLY = 0.15;

        public static Margin of(List<Candidate> candidates) {
            if (candidates.size() < 2) {
                return candidates.isEmpty() ? NONE : ONLY;
            }
            return candidates.get(0).score() - candidates.get(1).score() >= CLEARLY ? CLEAR : CLOSE;
        }
    }
}
