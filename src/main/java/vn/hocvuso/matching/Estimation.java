package vn.hocvuso.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often the learners of a commune agree with themselves in each way, estimated without knowing who they are, by
 * expectation-maximisation: how likely each is each of his candidates follows from the weights, and the weights from that.
 */
final class Estimation {

    private static final int MOST_STEPS = 30;
    private static final double STILL = 0.05;

    private final List<Comparison[]> learners;
    private final int roster;

    /**
     * @param learners each beside the people who are alike
     * @param roster how many people the commune's roster has
     */
    Estimation(List<List<Comparison>> learners, int roster) {
        this.learners =
                learners.stream().map(alike -> alike.toArray(Comparison[]::new)).toList();
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
        Map<Reason, Sum> sums = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            sums.put(reason, new Sum());
        }
        for (Comparison[] alike : learners) {
            double[] likelihoods = Likelihoods.of(alike, weights, roster);
            for (int place = 0; place < alike.length; place++) {
                for (Reason reason : alike[place].reasons()) {
                    Objects.requireNonNull(sums.get(reason)).amount += likelihoods[place];
                }
            }
        }
        Map<Reason, Double> expected = new EnumMap<>(Reason.class);
        sums.forEach((reason, sum) -> {
            if (reason.learned() && sum.amount > 0) {
                expected.put(reason, sum.amount);
            }
        });
        return expected;
    }

    private static final class Sum {
        private double amount;
    }

    private static double distance(Map<Reason, Double> one, Map<Reason, Double> other) {
        double farthest = 0;
        for (Reason reason : Reason.values()) {
            farthest = Math.max(farthest, Math.abs(one.getOrDefault(reason, 0.0) - other.getOrDefault(reason, 0.0)));
        }
        return farthest;
    }
}
