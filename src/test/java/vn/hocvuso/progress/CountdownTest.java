package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.progress.Countdown.State.LAST_DAY;
import static vn.hocvuso.progress.Countdown.State.NOT_STARTED;
import static vn.hocvuso.progress.Countdown.State.OVER;
import static vn.hocvuso.progress.Countdown.State.RUNNING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CountdownTest {

    private static final LocalDate DEADLINE = LocalDate.of(2025, 11, 20);

    @Test
    void todayIsNotCountedAmongTheDaysLeft() {
        assertThat(Countdown.daysLeft(DEADLINE, LocalDate.of(2025, 11, 12))).isEqualTo(8);
        assertThat(Countdown.daysLeft(DEADLINE, DEADLINE.plusDays(3))).isZero();
    }

    @Test
    void theLastDayCountsWhole() {
        LocalDate start = LocalDate.of(2025, 10, 29);

        assertThat(Countdown.state(start, DEADLINE, start.minusDays(1))).isEqualTo(NOT_STARTED);
        assertThat(Countdown.state(start, DEADLINE, start)).isEqualTo(RUNNING);
        assertThat(Countdown.state(start, DEADLINE, DEADLINE)).isEqualTo(LAST_DAY);
        assertThat(Countdown.state(start, DEADLINE, DEADLINE.plusDays(1))).isEqualTo(OVER);
    }
}
