package vn.hocvuso.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import vn.hocvuso.shared.Days;

/**
 * Whether the clock stands still. Read from the environment itself: {@code hocvuso.clock} is a value and has
 * {@code hocvuso.clock.allowed} below it, which no settings record can hold.
 *
 * @param fixed where it stands
 * @param allowed a real database may be written to with it
 */
record ClockSettings(@Nullable String fixed, boolean demo, boolean ownDatabase, boolean allowed) {

    static ClockSettings in(Environment environment) {
        return new ClockSettings(
                blankAsNull(environment.getProperty("hocvuso.clock")),
                environment.getProperty("hocvuso.demo", Boolean.class, false),
                blankAsNull(environment.getProperty("spring.datasource.url")) != null,
                environment.getProperty("hocvuso.clock.allowed", Boolean.class, false));
    }

    ProgramClock clock() {
        if (fixed == null) {
            return mayShowDemoDay() ? ProgramClock.standsAt(ProgramClock.DEMO) : ProgramClock.runs();
        }
        if (isRefused()) {
            throw ClockRefused.onOwnDatabase(fixed);
        }
        return ProgramClock.standsAt(moment(fixed));
    }

    /** Only the demo changes days, and never where real figures may be. */
    boolean mayShowDemoDay() {
        return demo && !isRefused();
    }

    /** Real figures must not be dated by a clock that stands. */
    private boolean isRefused() {
        return ownDatabase && !allowed;
    }

    private static Instant moment(String text) {
        try {
            TemporalAccessor found =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return found instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant()
                    : LocalDateTime.from(found).atZone(Days.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            throw ClockRefused.unreadable(text, unreadable);
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
