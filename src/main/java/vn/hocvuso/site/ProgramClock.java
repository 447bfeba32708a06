package vn.hocvuso.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.shared.Days;

/** The one clock of the program, in Việt Nam's time. It may stand still, for tests and for showing the demo. */
public final class ProgramClock extends Clock {

    /** The day that the demo shows. */
    static final Instant DEMO =
            LocalDateTime.of(2025, 11, 12, 9, 0).atZone(Days.ZONE).toInstant();

    private final Clock running = Clock.system(Days.ZONE);
    private volatile @Nullable Instant standing;

    private ProgramClock(@Nullable Instant standing) {
        this.standing = standing;
    }

    public static ProgramClock runs() {
        return new ProgramClock(null);
    }

    public static ProgramClock standsAt(Instant moment) {
        return new ProgramClock(moment);
    }

    /** From now on the real day. */
    public void showToday() {
        standing = null;
    }

    /** From now on the day of the demo. */
    public void showDemoDay() {
        standing = DEMO;
    }

    public boolean standsStill() {
        return standing != null;
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return moment == null ? running.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return Days.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Days are counted in " + Days.ZONE);
    }
}
