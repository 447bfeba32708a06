package vn.hocvuso.matching;

import java.time.LocalDate;

/** How two birth dates agree. */
final class BirthDates {

    private BirthDates() {}

    static Reason compare(LocalDate said, LocalDate known) {
        if (said.equals(known)) {
            return Reason.SAME_BIRTH_DATE;
        }
        boolean sameYear = said.getYear() == known.getYear();
        if (sameYear
                && said.getDayOfMonth() == known.getMonthValue()
                && said.getMonthValue() == known.getDayOfMonth()) {
            return Reason.BIRTH_DAY_MONTH_SWAPPED;
        }
        boolean sameDay =
                said.getDayOfMonth() == known.getDayOfMonth() && said.getMonthValue() == known.getMonthValue();
        if (sameDay && Math.abs(said.getYear() - known.getYear()) == 1) {
            return Reason.BIRTH_YEAR_OFF;
        }
        int otherDigits = otherDigits(said.getYear(), known.getYear())
                + otherDigits(said.getMonthValue(), known.getMonthValue())
                + otherDigits(said.getDayOfMonth(), known.getDayOfMonth());
        if (otherDigits == 1) {
            return Reason.BIRTH_ONE_DIGIT;
        }
        return sameYear ? Reason.OTHER_DAY_SAME_YEAR : Reason.OTHER_BIRTH;
    }

    /** In how many digits two numbers differ, written with as many. */
    private static int otherDigits(int one, int other) {
        int count = 0;
        for (int left = one, right = other; left > 0 || right > 0; left /= 10, right /= 10) {
            count += left % 10 == right % 10 ? 0 : 1;
        }
        return count;
    }
}
