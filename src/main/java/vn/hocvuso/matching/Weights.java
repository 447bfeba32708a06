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

    /** How many agreements of the country at large stand behind those of an installation. */
    private static final double BEHIND = 500;

    private final Map<Reason, Double> agreement;
    private final Map<Reason, Double> logarithms = new EnumMap<>(Reason.class);
    private final double onRoster;

    private Weights(Map<Reason, Double> agreement, double onRoster) {
        this.agreement = new EnumMap<>(agreement);
        for (Reason reason : Reason.values()) {
            logarithms.put(reason, reason.ofTheRow() ? 0.0 : Math.log(of(reason)));
        }
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

    /** The usual ones, but for these. */
    static Weights usualBut(Map<Reason, Double> adopted) {
        Map<Reason, Double> weights = new EnumMap<>(usual().agreement);
        weights.putAll(adopted);
        return new Weights(weights, USUALLY_KNOWN);
    }

    /** Those that expected numbers of agreements teach, beside the usual ones: few say little. */
    public static Weights learned(Map<Reason, Double> agreements) {
        Map<Trait, Double> sums = new EnumMap<>(Trait.class);
        agreements.forEach((reason, amount) -> sums.merge(reason.trait(), amount, Double::sum));
        Map<Reason, Double> learned = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            double amount = agreements.getOrDefault(reason, 0.0);
            double sum = sums.getOrDefault(reason.trait(), 0.0);
            learned.put(
                    reason, reason.learned() ? (BEHIND * reason.usual() + amount) / (BEHIND + sum) : reason.usual());
        }
        return new Weights(learned, USUALLY_KNOWN);
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
            sum += logarithms.getOrDefault(reason, 0.0);
        }
        return sum;
    }
}
