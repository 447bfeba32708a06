package vn.hocvuso.matching;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.matching.WrittenName.Parts;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.Birth;

/**
 * How common names, birth dates and villages are in one commune: a family name of a third of the people says little, a rare
 * given name says much. From them comes how likely two different people agree in a trait by chance, from 0 to 1.
 */
final class Frequencies {

    private static final double DAYS_OF_YEAR = 365;
    private static final double YEARS_OF_LIFE = 70;

    /** How many people of the country at large stand behind the counts of a commune: few counts say little. */
    private static final double BEHIND = 200;

    private static final double USUAL_FAMILY = 0.05;
    private static final double USUAL_MIDDLE = 0.05;
    private static final double USUAL_GIVEN = 0.005;
    private static final double USUAL_VILLAGE = 0.06;
    private static final double USUAL_ORGANISATION = 0.05;

    /** How many parts of names may be mistyped into one that is as common as most. */
    private static final double NEIGHBOURS = 20;

    /** A family shares a phone. */
    private static final double SHARED_PHONE = 0.05;

    /** Of ids of the same birth year and sex, which say no more than those do. */
    private static final double SAME_ID = 1e-6;

    private static final double NEARLY_SAME_ID = 1e-4;
    private static final double INITIAL = 0.3;

    private final int people;
    private final Counts<Parts> names;
    private final NamePart families;
    private final NamePart middles;
    private final NamePart givens;
    private final Counts<Parts> bareNames;
    private final Counts<MonthDay> days;
    private final Counts<Integer> years;
    private final Counts<VillageId> villages;

    Frequencies(Collection<Known> known) {
        this.people = known.size();
        this.names = new Counts<>(known, person -> person.name().marked());
        this.bareNames = new Counts<>(known, person -> person.name().bare());
        this.families = new NamePart(known, Parts::family, USUAL_FAMILY);
        this.middles = new NamePart(known, Parts::middle, USUAL_MIDDLE);
        this.givens = new NamePart(known, Parts::given, USUAL_GIVEN);
        this.days = new Counts<>(known, person -> dayOf(person.birth().date()));
        this.years = new Counts<>(known, person -> person.birth().year());
        this.villages = new Counts<>(known, Traits::village);
    }

    int people() {
        return people;
    }

    /** How likely somebody else's name would agree with the learner's as this person's does. */
    double ofName(Reason reason, WrittenName learner, WrittenName person) {
        Parts said = learner.bare();
        Parts known = person.bare();
        return switch (reason) {
            case SAME_NAME -> name(names.others(person.marked()), person.marked(), NamePart::ofMarked);
            case NAME_WITHOUT_MARKS, NAME_OTHER_MARKS, NAME_OTHER_ORDER ->
                name(bareNames.others(known), known, NamePart::ofBare);
            case NAME_SHORTER -> atLeast(families.ofBare(known.family()) * givens.ofBare(known.given()));
            case NAME_ABBREVIATED -> atLeast(INITIAL * givens.ofBare(known.given()));
            case NAME_ONE_TYPO, NAME_TWO_TYPOS ->
                atLeast(families.near(known.family(), said.family())
                        * middles.near(known.middle(), said.middle())
                        * givens.near(known.given(), said.given()));
            default -> 1;
        };
    }

    private double name(int others, Parts name, PartFrequency frequency) {
        double drawn = frequency.of(families, name.family())
                * frequency.of(middles, name.middle())
                * frequency.of(givens, name.given());
        return Math.max(atLeast(drawn), others / (people + BEHIND));
    }

    double ofBirth(Reason reason, Birth learner, Birth person) {
        double year = year(learner.year());
        return switch (reason) {
            case SAME_BIRTH_DATE, BIRTH_DAY_MONTH_SWAPPED -> year * day(person.date());
            case BIRTH_ONE_DIGIT -> 20 / DAYS_OF_YEAR / YEARS_OF_LIFE;
            case BIRTH_YEAR_OFF -> 2 * year * day(person.date());
            case OTHER_DAY_SAME_YEAR, SAME_BIRTH_YEAR -> year;
            case BIRTH_YEAR_NEAR -> 2 * year;
            default -> 1;
        };
    }

    private double year(@Nullable Integer year) {
        return share(years.of(year), people, 1 / YEARS_OF_LIFE);
    }

    private static @Nullable MonthDay dayOf(@Nullable LocalDate date) {
        return date == null ? null : MonthDay.from(date);
    }

    /** Many whose day is not known were put down on the first of January. */
    private double day(@Nullable LocalDate date) {
        int born = date == null ? 0 : days.of(MonthDay.from(date));
        return share(born, people, 1 / DAYS_OF_YEAR);
    }

    double ofNationalId(Reason reason) {
        return switch (reason) {
            case SAME_NATIONAL_ID -> SAME_ID;
            case NATIONAL_ID_ONE_DIGIT, NATIONAL_ID_SWAPPED -> NEARLY_SAME_ID;
            default -> 1;
        };
    }

    double ofVillage(Reason reason, @Nullable VillageId village) {
        return reason == Reason.SAME_VILLAGE ? share(villages.of(village), people, USUAL_VILLAGE) : 1;
    }

    double ofOrganisation(Reason reason) {
        return reason == Reason.SAME_ORGANISATION ? USUAL_ORGANISATION : 1;
    }

    double ofSex(Reason reason) {
        return reason.silent() ? 1 : 0.5;
    }

    double ofPhone(Reason reason) {
        return reason == Reason.SAME_PHONE ? SHARED_PHONE : 1;
    }

    private double atLeast(double share) {
        return Math.max(share, 0.1 / (people + BEHIND));
    }

    /** Of few people what is counted says less than what is usual. */
    private static double share(int count, int people, double usual) {
        return (count + BEHIND * usual) / (people + BEHIND);
    }

    /** How often a part is borne, with marks or without. */
    private interface PartFrequency {
        double of(NamePart part, String value);
    }

    /** Family, middle or given names. */
    private static final class NamePart {

        private final int people;
        private final double usual;
        private final Counts<String> marked;
        private final Counts<String> bare;
        private final Map<String, Double> near = new HashMap<>();

        NamePart(Collection<Known> known, Function<Parts, String> part, double usual) {
            this.people = known.size();
            this.usual = usual;
            this.marked = new Counts<>(known, person -> part.apply(person.name().marked()));
            this.bare = new Counts<>(known, person -> part.apply(person.name().bare()));
        }

        double ofMarked(String value) {
            return share(marked.of(value), people, usual);
        }

        double ofBare(String value) {
            return share(bare.of(value), people, usual);
        }

        /** Where the two differ, how many bear something that may be mistyped so. */
        double near(String known, String said) {
            return known.equals(said) ? ofBare(known) : near.computeIfAbsent(known, this::nearTo);
        }

        private double nearTo(String value) {
            return share(
                    bare.sum(other -> Typing.errors(value, other) < Typing.MORE),
                    people,
                    Math.min(0.5, usual * NEIGHBOURS));
        }
    }

    /** How many people have a value. */
    private static final class Counts<T> {

        private final Map<T, Integer> counts = new HashMap<>();

        Counts(Collection<Known> known, Traits.Part<T> trait) {
            for (Known person : known) {
                T value = trait.of(person.traits());
                if (value != null) {
                    counts.merge(value, 1, Integer::sum);
                }
            }
        }

        int of(@Nullable T value) {
            return value == null ? 0 : counts.getOrDefault(value, 0);
        }

        /** Besides one who has it. */
        int others(@Nullable T value) {
            return Math.max(0, of(value) - 1);
        }

        int sum(Predicate<T> values) {
            return counts.entrySet().stream()
                    .filter(value -> values.test(value.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }
}
