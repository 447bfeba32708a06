package vn.hocvuso.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes people down as a portal has them: incomplete, and each damaged in ways of his own. */
final class PortalClerk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int FIRST_RANDOM_DIGIT = 6;

    private final Dice dice;

    PortalClerk(Dice dice) {
        this.dice = dice;
    }

    Learner.Written write(MadeUpPerson person) {
        boolean zerosLost = dice.chance(11);
        return new Learner.Written(
                name(person.fullName()),
                birth(person.birthDate()),
                dice.chance(3) ? "" : person.sex().word(),
                nationalId(person.nationalId(), zerosLost),
                phone(person.phone(), zerosLost),
                email(person.fullName()),
                person.home().map(this::village).orElse(""),
                person.homeCommune());
    }

    private String name(String real) {
        String name = dice.chance(50) ? Spelling.withOtherTonePlacement(real) : real;
        double luck = dice.percent();
        if (luck < 10) {
            return Spelling.withoutMarks(name);
        }
        if (luck < 15) {
            return name.toUpperCase(Locale.ROOT);
        }
        return luck < 18 ? Spelling.decomposed(name) : name;
    }

    private String birth(LocalDate day) {
        return dice.chance(8) ? String.valueOf(day.getYear()) : DAY.format(day);
    }

    private String nationalId(String real, boolean zerosLost) {
        double luck = dice.percent();
        if (real.isEmpty() || luck < 25) {
            return "";
        }
        if (luck < 25.5) {
            return withOneDigitWrong(real);
        }
        if (luck < 26) {
            return String.format(Locale.ROOT, "%.4E", Double.parseDouble(real));
        }
        return zerosLost ? real.substring(1) : real;
    }

    private String withOneDigitWrong(String real) {
        int place = dice.between(FIRST_RANDOM_DIGIT, real.length() - 1);
        int wrong = (real.charAt(place) - '0' + dice.between(1, 9)) % 10;
        return real.substring(0, place) + wrong + real.substring(place + 1);
    }

    private String phone(String real, boolean zerosLost) {
        if (real.isEmpty() || dice.chance(40)) {
            return "";
        }
        return zerosLost ? real.substring(1) : real;
    }

    private String email(String fullName) {
        if (!dice.chance(6)) {
            return "";
        }
        String name = Spelling.withoutMarks(fullName).toLowerCase(Locale.ROOT).replace(" ", "");
        return name + dice.between(10, 99) + "@example.com";
    }

    /** Of two villages with one name, a third of the learners name just that. */
    private String village(MadeUpVillage village) {
        double luck = dice.percent();
        if (luck < 15) {
            return "";
        }
        if (luck < 21) {
            return dice.oneOf(village.aliases());
        }
        return luck < 47 ? village.name() : village.label();
    }
}
