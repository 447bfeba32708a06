package vn.hocvuso.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row will reach its target in time. Without a file nobody is judged, so nothing is said.
 *
 * @param done how many had finished on the day of judgement
 * @param lastWeek how many of them in the seven days up to it
 */
record Pace(
        @Nullable Integer target,
        LocalDate startsOn,
        LocalDate deadline,
        @Nullable LocalDate judgedOn,
        long done,
        long lastWeek) {

    private static final int WEEK = 7;

    /** What a day of a fraction may be wrong by. */
    private static final double ROUNDING = 1e-9;

    /** How many are to have finished on a day, if each day brings as many: rounded up, at most the target. */
    static int required(int target, LocalDate startsOn, LocalDate deadline, LocalDate day) {
        long gone = Math.max(0, daysOf(startsOn, day));
        long all = Math.max(1, daysOf(startsOn, deadline));
        return Math.toIntExact(Math.min(target, ceiling(target * gone, all)));
    }

    @Nullable
    Integer expectedByNow() {
        return target == null || judgedOn == null ? null : (Integer) required(target, startsOn, deadline, judgedOn);
    }

    @Nullable
    BigDecimal perDayLast7() {
        return judgedOn == null ? null : Percent.perDay(lastWeek, WEEK);
    }

    @Nullable
    BigDecimal perDayNeeded() {
        if (target == null || judgedOn == null || !judgedOn.isBefore(deadline)) {
            return null;
        }
        return Percent.perDay(Math.max(0, target - done), ChronoUnit.DAYS.between(judgedOn, deadline));
    }

    /** The day on which the target is reached if it goes on like in the last seven days; none where it is reached. */
    @Nullable
    LocalDate forecastOn() {
        if (target == null || judgedOn == null || done >= target || lastWeek == 0) {
            return null;
        }
        return judgedOn.plusDays(ceiling((target - done) * WEEK, lastWeek));
    }

    /** The earliest day that the target may be reached: the last week was slow by chance, and the pace still rises. */
    @Nullable
    LocalDate forecastEarliest() {
        return forecastOn() == null ? null : reachedAt((lastWeek + chance()) * change());
    }

    /** The latest: the last week was fast by chance, and the pace still falls; none where so few finished that it may never be. */
    @Nullable
    LocalDate forecastLatest() {
        return forecastOn() == null || lastWeek <= chance() ? null : reachedAt((lastWeek - chance()) / change());
    }

    /** Two standard deviations of how many finish in a week. */
    private double chance() {
        return 2 * Math.sqrt((double) lastWeek);
    }

    /**
     * By which factor, 1 or more, the pace may still change: half as much, in powers, as that of the last week differs from that
     * of the days before. As much again would make ranges of months, as the benchmark of the forecast shows.
     */
    private double change() {
        long daysBefore = judgedOn == null ? 0 : daysOf(startsOn, judgedOn) - WEEK;
        if (daysBefore <= 0 || lastWeek == 0) {
            return 1;
        }
        double factor = (double) lastWeek / WEEK * daysBefore / Math.max(1, done - lastWeek);
        return Math.sqrt(Math.max(factor, 1 / factor));
    }

    private @Nullable LocalDate reachedAt(double perWeek) {
        return target == null || judgedOn == null
                ? null
                : judgedOn.plusDays((long) Math.ceil((target - done) * WEEK / perWeek - ROUNDING));
    }

    /** Both days included. */
    private static long daysOf(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static long ceiling(long part, long whole) {
        return -Math.floorDiv(-part, whole);
    }
}
