package vn.hocvuso.matching;

import java.time.LocalDate;
import vn.hocvuso.matching.Typing.Difference;

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
        if (Typing.difference(said.toString(), known.toString()) == Difference.ONE_PLACE) {
            return Reason.BIRTH_ONE_DIGIT;
        }
        return sameYear ? Reason.OTHER_DAY_SAME_YEAR : Reason.OTHER_BIRTH;
    }
}
