package vn.hocvuso.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDatesTest {

    @ParameterizedTest
    @CsvSource({
        "1990-05-21, 1990-05-21, SAME_BIRTH_DATE",
        "1990-05-03, 1990-03-05, BIRTH_DAY_MONTH_SWAPPED",
        "1990-05-21, 1990-05-27, BIRTH_ONE_DIGIT",
        "1990-05-21, 1980-05-21, BIRTH_ONE_DIGIT",
        "1990-05-21, 1991-05-21, BIRTH_YEAR_OFF",
        "1990-05-21, 1989-05-21, BIRTH_YEAR_OFF",
        "1990-05-21, 1990-11-02, OTHER_DAY_SAME_YEAR",
        "1990-05-21, 1972-11-02, OTHER_BIRTH"
    })
    void datesAgreeInGradesWhicheverOneIsSaid(LocalDate one, LocalDate other, Reason grade) {
        assertThat(BirthDates.compare(one, other)).isEqualTo(grade);
        assertThat(BirthDates.compare(other, one)).isEqualTo(grade);
    }
}
