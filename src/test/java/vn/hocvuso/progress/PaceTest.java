package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final LocalDate START = LocalDate.of(2025, 11, 1);
    private static final LocalDate DEADLINE = LocalDate.of(2025, 11, 20);
    private static final LocalDate FIFTH = LocalDate.of(2025, 11, 5);

    @Test
    void aQuarterOfTheDaysAsksForAQuarterOfTheTarget() {
        assertThat(pace(100, FIFTH, 0, 0).expectedByNow()).isEqualTo(25);
    }

    @Test
    void whatIsExpectedIsRoundedUp() {
        assertThat(pace(101, FIFTH, 0, 0).expectedByNow()).isEqualTo(26);
    }

    @Test
    void nothingIsExpectedBeforeTheStartAndNeverMoreThanTheTarget() {
        assertThat(pace(100, START.minusDays(3), 0, 0).expectedByNow()).isZero();
        assertThat(pace(100, START, 0, 0).expectedByNow()).isEqualTo(5);
        assertThat(pace(100, DEADLINE.plusDays(9), 0, 0).expectedByNow()).isEqualTo(100);
    }

    @Test
    void withoutAFileNobodyIsJudged() {
        Pace pace = pace(100, null, 0, 0);

        assertThat(pace.expectedByNow()).isNull();
        assertThat(pace.perDayLast7()).isNull();
        assertThat(pace.perDayNeeded()).isNull();
        assertThat(pace.forecastOn()).isNull();
    }

    @Test
    void theAverageOfTheLastWeekHasTwoDecimals() {
        assertThat(pace(null, FIFTH, 0, 17).perDayLast7()).isEqualByComparingTo("2.43");
    }

    @Test
    void whatIsLeftIsDividedByTheDaysThatAreLeft() {
        assertThat(pace(100, FIFTH, 57, 0).perDayNeeded()).isEqualByComparingTo("2.87");
        assertThat(pace(100, FIFTH, 101, 0).perDayNeeded()).isEqualByComparingTo("0");
        assertThat(pace(100, DEADLINE, 57, 0).perDayNeeded()).isNull();
    }

    @Test
    void theForecastGoesOnLikeTheLastWeek() {
        assertThat(pace(100, FIFTH, 90, 10).forecastOn()).isEqualTo(FIFTH.plusDays(7));
        assertThat(pace(100, FIFTH, 90, 9).forecastOn()).isEqualTo(FIFTH.plusDays(8));
    }

    @Test
    void thereIsNoForecastOfWhatIsReachedOrStandsStill() {
        assertThat(pace(100, FIFTH, 100, 10).forecastOn()).isNull();
        assertThat(pace(100, FIFTH, 90, 0).forecastOn()).isNull();
    }

    @Test
    void theRangeOfTheForecastIsTheDoubtThatOneWeekLeaves() {
        Pace pace = pace(100, FIFTH, 51, 49);

        assertThat(pace.forecastOn()).isEqualTo(FIFTH.plusDays(7));
        assertThat(pace.forecastEarliest()).isEqualTo(FIFTH.plusDays(6));
        assertThat(pace.forecastLatest()).isEqualTo(FIFTH.plusDays(10));
    }

    @Test
    void aPaceThatChangedByTheLastWeekMayChangeByHalfAsMuchAgain() {
        Pace faster = pace(200, START.plusDays(13), 80, 64);
        Pace slower = pace(400, START.plusDays(13), 320, 64);

        assertThat(faster.forecastOn()).isEqualTo(START.plusDays(13 + 14));
        assertThat(faster.forecastEarliest()).isEqualTo(START.plusDays(13 + 6));
        assertThat(faster.forecastLatest()).isEqualTo(START.plusDays(13 + 35));
        assertThat(slower.forecastEarliest()).isEqualTo(START.plusDays(13 + 4));
        assertThat(slower.forecastLatest()).isEqualTo(START.plusDays(13 + 24));
    }

    @Test
    void ofFourWhoFinishedInAWeekNobodyKnowsUntilWhenTheRestMay() {
        assertThat(pace(100, FIFTH, 90, 4).forecastEarliest()).isNotNull();
        assertThat(pace(100, FIFTH, 90, 4).forecastLatest()).isNull();
        assertThat(pace(100, FIFTH, 90, 5).forecastLatest()).isNotNull();
    }

    private static Pace pace(@Nullable Integer target, @Nullable LocalDate judgedOn, long done, long lastWeek) {
        return new Pace(target, START, DEADLINE, judgedOn, done, lastWeek);
    }
}
