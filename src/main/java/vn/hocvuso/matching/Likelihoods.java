package vn.hocvuso.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.roster.PersonId;

/** How likely a learner is each of his candidates, and how likely nobody on the roster: together 1. */
record Likelihoods(Map<PersonId, Double> people, double nobody) {

    /** @param roster how many people the commune's roster has */
    static Likelihoods of(List<Comparison> alike, Weights weights, int roster) {
        double population = weights.population(roster);
        double each = 1 / population;
        double missing = (population - roster) / population;
        Map<PersonId, Double> odds = new HashMap<>();
        double sum = missing;
        for (Comparison comparison : alike) {
            double one = each * Math.exp(weights.of(comparison));
            odds.put(comparison.person().id(), one);
            sum += one;
        }
        double whole = sum;
        odds.replaceAll((person, one) -> one / whole);
        return new Likelihoods(odds, missing / whole);
    }

    double of(Comparison comparison) {
        return people.getOrDefault(comparison.person().id(), 0.0);
    }
}
