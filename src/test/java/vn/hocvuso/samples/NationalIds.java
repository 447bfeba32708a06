package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Gives out national ids that agree with province, sex and birth year, and none of them twice. */
final class NationalIds {

    private final Set<String> given = new HashSet<>();

    String next(Dice dice, String province, Sex sex, LocalDate birthDate) {
        int year = birthDate.getYear();
        String known = "%s%d%02d".formatted(province, sex.centuryDigit(year), year % 100);
        String id;
        do {
            id = known + "%06d".formatted(dice.between(0, 999_999));
        } while (!given.add(id));
        return id;
    }
}
