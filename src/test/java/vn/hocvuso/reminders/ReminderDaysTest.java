package vn.hocvuso.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.shared.InvalidInput;

class ReminderDaysTest {

    @ParameterizedTest
    @CsvSource({"8, ", "7, 7", "6, 7", "4, 7", "3, 3", "2, 3", "1, 1", "0, 1", "-1, -1", "-14, -1", "-15, "})
    void itIsTheTurnOfTheLastOneReachedUntilTwoWeeksAfterTheDeadline(long daysLeft, Integer reached) {
        assertThat(new ReminderDays(List.of(3, 7, 1)).reached(daysLeft).orElse(null))
                .isEqualTo(reached);
    }

    @Test
    void whoLooksEveryDayMeetsEachOnce() {
        ReminderDays days = ReminderDays.parse("10, 5, 0");

        assertThat(IntStream.rangeClosed(-20, 20)
                        .map(day -> -day)
                        .boxed()
                        .flatMap(left -> days.reached(left).stream())
                        .distinct())
                .containsExactly(10, 5, 0, ReminderDays.AFTER);
    }

    @ParameterizedTest
    @CsvSource({"'7, 3, 1', '7, 3, 1'", "'1 3;7,3', '7, 3, 1'", "'', ''", "' 0 ', '0'"})
    void numbersAreReadHoweverTheyAreSetApart(String typed, String written) {
        assertThat(ReminderDays.parse(typed).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7, ba", "-1", "61", "1,2,3,4,5,6", "2.5"})
    void whatIsNoNumberOfDaysIsRefused(String typed) {
        assertThatThrownBy(() -> ReminderDays.parse(typed)).isInstanceOf(InvalidInput.class);
    }
}
