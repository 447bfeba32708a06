package vn.hocvuso.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often the learners of a commune agree with themselves in each way, estimated without knowing who they are, by
 * expectation-maximisation: how likely each is each of his candidates follows from the weights, and the weights from that.
 */
final class Estimation {

    private static final int MOST_STEPS = 30;
    private static final double STILL = 0.01;

    private final List<List<Comparison>> learners;
    private final int roster;

    /**
     * @param learners each beside the people who are alike
     * @param roster how many people the commune's roster has
     */
    Estimation(List<List<Comparison>> learners, int roster) {
        this.learners = learners;
        this.roster = roster;
    }

    /** Expected numbers of agreements; of what the rows do not say there are none. */
    Map<Reason, Double> agreements() {
        Map<Reason, Double> expected = expected(Weights.usual());
        for (int step = 1; step < MOST_STEPS; step++) {
            Map<Reason, Double> next = expected(Weights.learned(expected));
            boolean still = distance(expected, next) < STILL;
            expected = next;
            if (still) {
                break;
            }
        }
        return expected;
    }

    private Map<Reason, Double> expected(Weights weights) {
        Map<Reason, Double> expected = new EnumMap<>(Reason.class);
        for (List<Comparison> alike : learners) {
            Likelihoods likelihoods = Likelihoods.of(alike, weights, roster);
            for (Comparison comparison : alike) {
                double likely = likelihoods.of(comparison);
                comparison.reasons().stream()
                        .filter(Reason::learned)
                        .forEach(reason -> expected.merge(reason, likely, Double::sum));
            }
        }
        return expected;
    }

    private static double distance(Map<Reason, Double> one, Map<Reason, Double> other) {
        double farthest = 0;
        for (Reason reason : Reason.values()) {
            farthest = Math.max(farthest, Math.abs(one.getOrDefault(reason, 0.0) - other.getOrDefault(reason, 0.0)));
        }
        return farthest;
    }
}
