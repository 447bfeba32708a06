package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles made-up households in the villages of a commune, and makes single people of other communes. */
final class Population {

    private static final int THIS_YEAR = 2025;
    private static final int LAST_BIRTH_YEAR = 2024;
    private static final int FIRST_BIRTH_YEAR = 1935;
    /** No operator has these, so that nobody's telephone ever rings. */
    private static final List<String> UNUSED_PREFIXES = List.of("030", "031", "053", "054", "057", "071", "073", "074");

    private final CommunePlan plan;
    private final Dice dice;
    private final Names names;
    private final NationalIds nationalIds;

    Population(CommunePlan plan, Dice dice, Names names, NationalIds nationalIds) {
        this.plan = plan;
        this.dice = dice;
        this.names = names;
        this.nationalIds = nationalIds;
    }

    List<MadeUpPerson> settle(MadeUpVillage village) {
        List<MadeUpPerson> people = new ArrayList<>();
        while (people.size() < village.people()) {
            people.addAll(household(village));
        }
        return people.subList(0, village.people());
    }

    /** Somebody of working age who lives in no village of this commune. */
    MadeUpPerson outsider(String homeCommune) {
        Sex sex = dice.chance(50) ? Sex.MALE : Sex.FEMALE;
        String name = names.lowlandName(dice, names.familyName(dice), sex);
        return person(name, sex, dice.between(1968, 2001), newPhone(), homeCommune, null);
    }

    /** Somebody who has come to a village after its roster was written. */
    MadeUpPerson newcomer(MadeUpVillage village) {
        Sex sex = dice.chance(50) ? Sex.MALE : Sex.FEMALE;
        String name = names.lowlandName(dice, names.familyName(dice), sex);
        return person(name, sex, dice.between(1968, 2005), newPhone(), plan.fullName(), village);
    }

    private List<MadeUpPerson> household(MadeUpVillage village) {
        boolean highland = dice.chance(village.highlandPercent());
        String familyName = names.familyName(dice);
        String sharedPhone = dice.chance(18) ? newPhone() : "";
        List<MadeUpPerson> members = new ArrayList<>();
        for (Relative relative : relatives()) {
            String ownFamilyName = relative.marriedIn() ? names.familyName(dice) : familyName;
            String name = highland
                    ? names.highlandName(dice, relative.sex())
                    : names.lowlandName(dice, ownFamilyName, relative.sex());
            String phone = sharedPhone.isEmpty() ? newPhone() : sharedPhone;
            members.add(person(name, relative.sex(), relative.birthYear(), phone, plan.fullName(), village));
        }
        return members;
    }

    private List<Relative> relatives() {
        int motherBorn = dice.between(1954, 2001);
        int fatherBorn = motherBorn - dice.between(-2, 6);
        List<Relative> relatives = new ArrayList<>();
        if (fatherBorn > 1968 && dice.chance(25)) {
            relatives.add(elder(fatherBorn - dice.between(21, 33)));
        }
        if (dice.chance(92)) {
            relatives.add(new Relative(Sex.MALE, fatherBorn, false));
        }
        relatives.add(new Relative(Sex.FEMALE, motherBorn, true));
        relatives.addAll(childrenOf(motherBorn));
        return relatives;
    }

    private Relative elder(int born) {
        boolean grandmother = dice.chance(65);
        return new Relative(grandmother ? Sex.FEMALE : Sex.MALE, Math.max(FIRST_BIRTH_YEAR, born), grandmother);
    }

    private List<Relative> childrenOf(int motherBorn) {
        List<Relative> children = new ArrayList<>();
        int born = motherBorn + dice.between(19, 28);
        for (int wanted = dice.between(2, 4); wanted > 0 && born <= LAST_BIRTH_YEAR; wanted--) {
            boolean stillHome = born > THIS_YEAR - 21 || dice.chance(15);
            if (stillHome) {
                children.add(new Relative(dice.chance(52) ? Sex.MALE : Sex.FEMALE, born, false));
            }
            born += dice.between(2, 6);
        }
        return children;
    }

    private MadeUpPerson person(
            String name, Sex sex, int birthYear, String phone, String homeCommune, @Nullable MadeUpVillage village) {
        LocalDate born = dice.dayOf(birthYear);
        int age = THIS_YEAR - birthYear;
        return new MadeUpPerson(
                "",
                name,
                sex,
                born,
                !dice.chance(4),
                nationalId(sex, born, age),
                age >= 18 && dice.chance(70) ? phone : "",
                group(age),
                residence(age),
                homeCommune,
                village,
                null);
    }

    private String nationalId(Sex sex, LocalDate born, int age) {
        int missing = age < 6 ? 85 : age < 18 ? 10 : 2;
        return dice.chance(missing)
                ? ""
                : nationalIds.next(dice, plan.birthProvinces().draw(dice), sex, born);
    }

    private String newPhone() {
        return "%s00%05d".formatted(dice.oneOf(UNUSED_PREFIXES), dice.between(0, 99_999));
    }

    private String group(int age) {
        if (age >= 6 && age < 18) {
            return dice.chance(93) ? "Học sinh" : "Người dân";
        }
        return age >= 18 && age <= 22 && dice.chance(30) ? "Sinh viên" : "Người dân";
    }

    private Residence residence(int age) {
        double fate = dice.percent();
        if (fate < 0.6) {
            return Residence.MOVED_OUT;
        }
        if (fate < 0.6 + (age > 60 ? 2 : 0.1)) {
            return Residence.DECEASED;
        }
        return age >= 18 && age <= 45 && dice.chance(11) ? Residence.AWAY : Residence.LIVING;
    }

    private record Relative(Sex sex, int birthYear, boolean marriedIn) {}
}
