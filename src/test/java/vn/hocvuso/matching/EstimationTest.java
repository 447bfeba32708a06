package vn.hocvuso.matching;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.samples.Dice;
import vn.hocvuso.samples.Names;
import vn.hocvuso.samples.Sex;

/** Learners of whom nobody says who they are teach how often learners agree with themselves. */
class EstimationTest {

    private static final int PEOPLE = 4000;
    private static final int VILLAGES = 12;

    private final Dice dice = Dice.of("estimation");
    private final List<Known> people = people();

    @Test
    void theRatesAtWhichMadeUpLearnersDifferAreFoundAgain() {
        int otherVillages = 0;
        int swapped = 0;
        int strangers = 0;
        List<Traits> learners = new ArrayList<>();
        for (Known person : people) {
            Traits known = person.traits();
            LocalDate born = requireNonNull(known.birth().date());
            boolean moved = dice.chance(20);
            boolean turned =
                    born.getDayOfMonth() <= 12 && born.getDayOfMonth() != born.getMonthValue() && dice.chance(30);
            otherVillages += moved ? 1 : 0;
            swapped += turned ? 1 : 0;
            learners.add(traits(
                    known.name(),
                    turned ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()) : born,
                    moved ? elsewhere(known.village()) : known.village()));
            if (dice.chance(10)) {
                strangers++;
                learners.add(somebody());
            }
        }

        CommunePeople all = new CommunePeople(people);
        Map<Reason, Double> agreements =
                new Estimation(learners.stream().map(all::alike).toList(), PEOPLE).agreements();

        assertThat(share(agreements, Reason.OTHER_VILLAGE, Trait.VILLAGE))
                .isCloseTo(otherVillages / (double) PEOPLE, within(0.02));
        assertThat(share(agreements, Reason.BIRTH_DAY_MONTH_SWAPPED, Trait.BIRTH_DATE))
                .isCloseTo(swapped / (double) PEOPLE, within(0.02));
        assertThat(sum(agreements, Trait.NAME))
                .isCloseTo(PEOPLE, within(PEOPLE * 0.05))
                .isLessThan(PEOPLE + strangers);
    }

    @Test
    void fewLearnersTeachLittle() {
        Weights few = Weights.learned(Map.of(Reason.OTHER_VILLAGE, 10.0));
        Weights many = Weights.learned(Map.of(Reason.OTHER_VILLAGE, 10_000.0));

        assertThat(few.of(Reason.OTHER_VILLAGE)).isCloseTo(Reason.OTHER_VILLAGE.usual(), within(0.03));
        assertThat(many.of(Reason.OTHER_VILLAGE)).isGreaterThan(0.9);
        assertThat(many.of(Reason.OTHER_VILLAGE) + many.of(Reason.SAME_VILLAGE)).isCloseTo(1, within(1e-9));
    }

    private static double share(Map<Reason, Double> agreements, Reason reason, Trait trait) {
        return agreements.getOrDefault(reason, 0.0) / sum(agreements, trait);
    }

    private static double sum(Map<Reason, Double> agreements, Trait trait) {
        return agreements.entrySet().stream()
                .filter(one -> one.getKey().trait() == trait)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private List<Known> people() {
        List<Known> all = new ArrayList<>();
        for (int number = 1; number <= PEOPLE; number++) {
            all.add(new Known(new PersonId(number), somebody()));
        }
        return all;
    }

    private Traits somebody() {
        Names names = new Names();
        String name = names.lowlandName(dice, names.familyName(dice), dice.chance(50) ? Sex.MALE : Sex.FEMALE);
        return traits(
                WrittenName.of(name), dice.dayOf(dice.between(1940, 2007)), new VillageId(dice.between(1, VILLAGES)));
    }

    private static VillageId elsewhere(@Nullable VillageId village) {
        return new VillageId(village == null ? 1 : village.value() % VILLAGES + 1);
    }

    private static Traits traits(WrittenName name, LocalDate born, @Nullable VillageId village) {
        return new Traits(name, Birth.on(born), null, null, null, village, null);
    }
}
