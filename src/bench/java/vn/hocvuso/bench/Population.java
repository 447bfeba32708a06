package vn.hocvuso.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.matching.Known;
import vn.hocvuso.matching.Traits;
import vn.hocvuso.matching.WrittenName;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.samples.Dice;
import vn.hocvuso.samples.Names;
import vn.hocvuso.samples.Sex;

/**
 * The made-up adults of a commune, of whom a roster misses some, with twins, namesakes of one year of birth in one village, and
 * families with one phone.
 */
record Population(List<Human> people) {

    private static final int VILLAGES = 17;
    private static final Names NAMES = new Names();

    /**
     * Somebody who does not exist.
     *
     * @param twinned whether he is one of twins, or has a namesake of the same year in his village
     */
    record Human(
            PersonId id,
            String name,
            LocalDate born,
            String nationalId,
            @Nullable String phone,
            VillageId village,
            boolean onRoster,
            boolean twinned) {

        Known known() {
            return new Known(
                    id,
                    new Traits(WrittenName.of(name), Birth.on(born), null, nationalId, phone, village, null));
        }
    }

    List<Known> roster() {
        return people.stream().filter(Human::onRoster).map(Human::known).toList();
    }

    static Population of(int size, boolean highland, Dice dice) {
        Maker maker = new Maker(highland, dice);
        while (maker.people.size() < size) {
            if (maker.people.size() % 4 == 0) {
                maker.moveOn();
            }
            Sex sex = dice.chance(50) ? Sex.MALE : Sex.FEMALE;
            LocalDate born = dice.dayOf(dice.between(1940, 2007));
            String name = maker.name(sex);
            boolean namesake = dice.chance(2);
            boolean twin = !namesake && dice.chance(0.6);
            maker.add(name, sex, born, namesake || twin);
            if (namesake) {
                maker.add(name, sex, dice.dayOf(born.getYear()), true);
            }
            if (twin) {
                maker.add(maker.name(sex), sex, born, true);
            }
        }
        return new Population(maker.people);
    }

    /** Makes people family by family. */
    private static final class Maker {

        private final List<Human> people = new ArrayList<>();
        private final boolean highland;
        private final Dice dice;
        private String phone = "";
        private String family = "";
        private VillageId village = new VillageId(1);

        Maker(boolean highland, Dice dice) {
            this.highland = highland;
            this.dice = dice;
        }

        void moveOn() {
            phone = "03%08d".formatted(dice.between(0, 99_999_999));
            family = NAMES.familyName(dice);
            village = new VillageId(dice.between(1, VILLAGES));
        }

        String name(Sex sex) {
            return highland ? NAMES.highlandName(dice, sex) : NAMES.lowlandName(dice, family, sex);
        }

        void add(String name, Sex sex, LocalDate born, boolean twinned) {
            String nationalId = "051%d%02d%06d"
                    .formatted(sex.centuryDigit(born.getYear()), born.getYear() % 100, dice.between(0, 999_999));
            people.add(new Human(
                    new PersonId(people.size() + 1),
                    name,
                    born,
                    nationalId,
                    dice.chance(80) ? phone : null,
                    village,
                    dice.chance(92),
                    twinned));
        }
    }
}
