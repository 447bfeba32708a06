package vn.hocvuso.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInFailureTest {

    private static final Instant NOW = Instant.parse("2025-11-12T02:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void theFifthFailureInARowLocks() {
        assertThat(new SignInFailure(3, null).oneMore(NOW).isLockedAt(NOW)).isFalse();
        assertThat(new SignInFailure(4, null).oneMore(NOW).isLockedAt(NOW)).isTrue();
    }

    @Test
    void aLockHoldsForAQuarterOfAnHour() {
        SignInFailure locked = new SignInFailure(4, null).oneMore(NOW);

        assertThat(locked.lockLeft(NOW)).isEqualTo(QUARTER);
        assertThat(locked.isLockedAt(NOW.plus(QUARTER).minusMillis(1))).isTrue();
        assertThat(locked.isLockedAt(NOW.plus(QUARTER))).isFalse();
    }

    @Test
    void afterALockTheRowBeginsAnew() {
        SignInFailure ended = new SignInFailure(5, NOW.minusSeconds(1));

        assertThat(ended.oneMore(NOW)).isEqualTo(new SignInFailure(1, null));
    }

    @Test
    void begunMinutesAreToldAsWholeOnes() {
        assertThat(new LockedOut(Duration.ofSeconds(61)).minutes()).isEqualTo(2);
        assertThat(new LockedOut(QUARTER).minutes()).isEqualTo(15);
    }
}
