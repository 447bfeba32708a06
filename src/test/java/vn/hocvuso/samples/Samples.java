package vn.hocvuso.samples;

import java.util.List;

/** All samples, with the truth behind the files: made anew by each call, and the same each time. */
public final class Samples {

    private Samples() {}

    public static List<Sample> all() {
        NationalIds nationalIds = new NationalIds();
        Names names = new Names();
        return CommunePlan.all().stream()
                .map(plan ->
                        sample(plan, new Population(plan, Dice.of("people of " + plan.code()), names, nationalIds)))
                .toList();
    }

    private static Sample sample(CommunePlan plan, Population population) {
        MadeUpCommune commune = MadeUpCommune.of(plan, population);
        return new Sample(commune, new Registration(plan, population).learnersOf(commune));
    }
}
