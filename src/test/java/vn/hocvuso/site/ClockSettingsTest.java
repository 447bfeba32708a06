package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import vn.hocvuso.shared.NotFound;

class ClockSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutASettingTheClockRuns() {
        assertThat(clock().standsStill()).isFalse();
    }

    @Test
    void aMomentWithoutOffsetIsOneOfVietNam() {
        environment.setProperty("hocvuso.clock", "2025-11-20T23:30:00");

        assertThat(clock().instant()).isEqualTo(Instant.parse("2025-11-20T16:30:00Z"));
        assertThat(LocalDate.now(clock())).isEqualTo(LocalDate.of(2025, 11, 20));
    }

    @Test
    void aMomentWithOffsetIsTakenAsItIs() {
        environment.setProperty("hocvuso.clock", "2025-11-20T00:00:00+07:00");

        assertThat(clock().instant()).isEqualTo(Instant.parse("2025-11-19T17:00:00Z"));
    }

    @Test
    void anOwnDatabaseRefusesAStandingClock() {
        environment.setProperty("hocvuso.clock", "2025-11-20T09:00");
        environment.setProperty("spring.datasource.url", "jdbc:mysql://db/hocvuso");

        assertThatThrownBy(this::clock).isInstanceOf(ClockRefused.class).hasMessageContaining("2025-11-20T09:00");
    }

    @Test
    void anOwnDatabaseTakesAStandingClockWhereItIsAllowed() {
        environment.setProperty("hocvuso.clock", "2025-11-20T09:00");
        environment.setProperty("hocvuso.clock.allowed", "true");
        environment.setProperty("spring.datasource.url", "jdbc:mysql://db/hocvuso");

        assertThat(clock().standsStill()).isTrue();
    }

    @Test
    void aMomentThatCannotBeReadIsRefused() {
        environment.setProperty("hocvuso.clock", "hôm nay");

        assertThatThrownBy(this::clock).isInstanceOf(ClockRefused.class);
    }

    @Test
    void theDemoStandsAtItsDayAndMayBeSwitched() {
        environment.setProperty("hocvuso.demo", "true");
        ProgramClock clock = clock();
        assertThat(clock.instant()).isEqualTo(Instant.parse("2025-11-12T02:00:00Z"));

        clock.showToday();
        assertThat(clock.standsStill()).isFalse();

        clock.showDemoDay();
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2025, 11, 12));
    }

    @Test
    void theDemoNeverStopsTheClockOfAnOwnDatabase() {
        environment.setProperty("hocvuso.demo", "true");
        environment.setProperty("spring.datasource.url", "jdbc:mysql://db/hocvuso");

        assertThat(clock().standsStill()).isFalse();
        assertThat(changeDay()).isInstanceOf(NotFound.class);
    }

    @Test
    void theDemoChangesItsDayWhereTheClockMayStand() {
        environment.setProperty("hocvuso.demo", "true");

        assertThat(changeDay()).isNull();
    }

    @Test
    void withoutADemoNobodyChangesTheDay() {
        assertThat(changeDay()).isInstanceOf(NotFound.class);
    }

    private @Nullable Throwable changeDay() {
        return catchThrowable(() -> new DemoController(ClockSettings.in(environment), clock()).changeDay());
    }

    private ProgramClock clock() {
        return ClockSettings.in(environment).clock();
    }
}
