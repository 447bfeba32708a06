package vn.hocvuso.matching;

/** How likely a learner is each of his candidates; what is missing to 1 is how likely nobody on the roster is he. */
final class Likelihoods {

    private Likelihoods() {}

    /**
     * In the order of the candidates.
     *
     * @param roster how many people the commune's roster has
     */
    static double[] of(Comparison[] alike, Weights weights, int roster) {
        double population = weights.population(roster);
        double[] likelihoods = new double[alike.length];
        double sum = (population - roster) / population;
        for (int place = 0; place < alike.length; place++) {
            likelihoods[place] = Math.exp(weights.of(alike[place])) / population;
            sum += likelihoods[place];
        }
        for (int place = 0; place < alike.length; place++) {
            likelihoods[place] /= sum;
        }
        return likelihoods;
    }
}
