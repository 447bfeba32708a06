package vn.hocvuso.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Birth;

/** The people of a commune, to be compared with learners: those are looked at who are somehow alike. */
public final class CommunePeople {

    private static final int MANY_NAMESAKES = 30;

    private final Frequencies frequencies;
    private final Index<String> byName;
    private final Index<String> byShortName;
    private final Index<String> byNationalId;
    private final Index<Integer> byYear;

    public CommunePeople(Collection<Known> people) {
        this.frequencies = new Frequencies(people);
        this.byName = new Index<>(people, person -> person.name().sortedKey());
        this.byShortName = new Index<>(people, person -> shortKey(person.name()));
        this.byNationalId = new Index<>(people, Traits::nationalId);
        this.byYear = new Index<>(people, person -> person.birth().year());
    }

    int size() {
        return frequencies.people();
    }

    /** Those that a learner may be, and those who only have his national id. */
    List<Comparison> alike(Traits learner) {
        NameComparison names = new NameComparison(learner.name());
        List<Comparison> alike = new ArrayList<>();
        for (Known person : near(learner)) {
            boolean sameId = learner.nationalId() != null
                    && learner.nationalId().equals(person.traits().nationalId());
            WrittenName name = person.traits().name();
            Reason grade = sameId ? names.with(name) : names.likeness(name);
            if (sameId || grade != Reason.OTHER_NAME) {
                alike.add(compare(learner, person, grade));
            }
        }
        return alike;
    }

    private Set<Known> near(Traits learner) {
        Set<Known> near = Collections.newSetFromMap(new IdentityHashMap<>());
        near.addAll(byNationalId.of(learner.nationalId()));
        if (!learner.name().isEmpty()) {
            near.addAll(ofLikeAge(learner, byName.of(learner.name().sortedKey())));
            near.addAll(ofLikeAge(learner, byShortName.of(shortKey(learner.name()))));
        }
        Integer year = learner.birth().year();
        if (year != null) {
            near.addAll(byYear.of(year));
        }
        return near;
    }

    /** Of many namesakes those are looked at who may be as old. */
    private static List<Known> ofLikeAge(Traits learner, List<Known> namesakes) {
        Integer said = learner.birth().year();
        if (said == null || namesakes.size() <= MANY_NAMESAKES) {
            return namesakes;
        }
        return namesakes.stream()
                .filter(person -> {
                    Integer known = person.traits().birth().year();
                    return known == null || Math.abs(known - said) <= 1;
                })
                .toList();
    }

    private static String shortKey(WrittenName name) {
        return name.bare().family() + ' ' + name.bare().given();
    }

    private Comparison compare(Traits learner, Known person, Reason name) {
        Traits known = person.traits();
        Reason id = nationalId(learner.nationalId(), known.nationalId());
        Reason birth = birth(learner.birth(), known.birth());
        Reason village = agreement(
                learner.village(), known.village(), Reason.SAME_VILLAGE, Reason.OTHER_VILLAGE, Reason.VILLAGE_UNKNOWN);
        Reason organisation = agreement(
                learner.organisation(),
                known.organisation(),
                Reason.SAME_ORGANISATION,
                Reason.OTHER_ORGANISATION,
                Reason.ORGANISATION_UNKNOWN);
        Reason sex = agreement(learner.sex(), known.sex(), Reason.SAME_SEX, Reason.OTHER_SEX, Reason.SEX_UNKNOWN);
        Reason phone =
                agreement(learner.phone(), known.phone(), Reason.SAME_PHONE, Reason.OTHER_PHONE, Reason.PHONE_UNKNOWN);
        double chance = frequencies.ofName(name, learner.name(), known.name())
                * frequencies.ofBirth(birth, learner.birth(), known.birth())
                * frequencies.ofNationalId(id)
                * frequencies.ofVillage(village, known.village())
                * frequencies.ofOrganisation(organisation)
                * frequencies.ofSex(sex)
                * frequencies.ofPhone(phone);
        return new Comparison(person, List.of(id, name, birth, village, organisation, sex, phone), Math.log(chance));
    }

    private static Reason nationalId(@Nullable String said, @Nullable String known) {
        if (said == null || known == null) {
            return Reason.NATIONAL_ID_UNKNOWN;
        }
        if (said.indexOf('*') >= 0) {
            return agreesWithMask(said, known) ? Reason.MASKED_NATIONAL_ID_AGREES : Reason.MASKED_NATIONAL_ID_DIFFERS;
        }
        return switch (Typing.difference(said, known)) {
            case NONE -> Reason.SAME_NATIONAL_ID;
            case ONE_PLACE -> Reason.NATIONAL_ID_ONE_DIGIT;
            case NEIGHBOURS_SWAPPED -> Reason.NATIONAL_ID_SWAPPED;
            case OTHER -> Reason.OTHER_NATIONAL_ID;
        };
    }

    private static boolean agreesWithMask(String masked, String known) {
        if (masked.length() != known.length()) {
            return false;
        }
        for (int index = 0; index < masked.length(); index++) {
            if (masked.charAt(index) != '*' && masked.charAt(index) != known.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private static Reason birth(Birth said, Birth known) {
        if (said.date() != null && known.date() != null) {
            return BirthDates.compare(said.date(), known.date());
        }
        if (said.year() == null || known.year() == null) {
            return Reason.BIRTH_UNKNOWN;
        }
        return switch (Math.abs(said.year() - known.year())) {
            case 0 -> Reason.SAME_BIRTH_YEAR;
            case 1 -> Reason.BIRTH_YEAR_NEAR;
            default -> Reason.OTHER_BIRTH_YEAR;
        };
    }

    private static Reason agreement(
            @Nullable Object said, @Nullable Object known, Reason same, Reason other, Reason unknown) {
        return said == null || known == null ? unknown : said.equals(known) ? same : other;
    }

    /** People by something that they have. */
    private static final class Index<T> {

        private final Map<T, List<Known>> people = new HashMap<>();

        Index(Collection<Known> all, Traits.Part<T> trait) {
            for (Known person : all) {
                T value = trait.of(person.traits());
                if (value != null) {
                    people.computeIfAbsent(value, none -> new ArrayList<>()).add(person);
                }
            }
        }

        List<Known> of(@Nullable T value) {
            return value == null ? List.of() : people.getOrDefault(value, List.of());
        }
    }
}
