package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance with a fixed seed: the same purpose always makes the same people. */
public final class Dice {

    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    public static Dice of(String purpose) {
        return new Dice(new Random(purpose.hashCode()));
    }

    /** A number of at least 0 and less than 100. */
    public double percent() {
        return random.nextDouble() * 100;
    }

    public boolean chance(double percent) {
        return percent() < percent;
    }

    public int between(int lowest, int highest) {
        return lowest + random.nextInt(highest - lowest + 1);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public void shuffle(List<?> items) {
        Collections.shuffle(items, random);
    }

    public LocalDate dayOf(int year) {
        return LocalDate.ofYearDay(year, between(1, 365));
    }
}
