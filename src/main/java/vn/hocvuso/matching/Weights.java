package vn.hocvuso.matching;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often learners agree with themselves in each way, and what share of them is on the roster: the probabilities "m" and the
 * prior of probabilistic record linkage (I. Fellegi, A. Sunter, A Theory for Record Linkage, 1969).
 */
public final class Weights {

    private static final double USUALLY_KNOWN = 0.9;

    /** A roster of fewer adults is not yet whole. */
    private static final double SMALL_COMMUNE = 4000;

    private final Map<Reason, Double> agreement;
    private final double onRoster;

    Weights(Map<Reason, Double> agreement, double onRoster) {
        this.agreement = new EnumMap<>(agreement);
        this.onRoster = onRoster;
    }

    /** Those to begin with. */
    public static Weights usual() {
        Map<Reason, Double> usual = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            usual.put(reason, reason.usual());
        }
        return new Weights(usual, USUALLY_KNOWN);
    }

    double of(Reason reason) {
        return agreement.getOrDefault(reason, reason.usual());
    }

    /** How many people a commune has whose roster has so many; those who are missing on it may be learners too. */
    double population(int roster) {
        return Math.max(roster / onRoster, SMALL_COMMUNE);
    }

    /** How much likelier a comparison is of one human being than of two, as a natural logarithm. */
    double of(Comparison comparison) {
        double sum = -comparison.chance();
        for (Reason reason : comparison.reasons()) {
            sum += reason.ofTheRow() ? 0 : Math.log(of(reason));
        }
        return sum;
    }
}
