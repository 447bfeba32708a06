package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The burn-up of a campaign: a point per day. */
public record Series(List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    /** The same, seen on a day: who finished later is not told. */
    public Series until(LocalDate day) {
        return new Series(points.stream()
                .map(point -> point.day().isAfter(day) ? new Point(point.day(), null, point.required(), null) : point)
                .toList());
    }

    /**
     * One day.
     *
     * @param done who had finished; null after the day up to which the files reach
     * @param required who should have finished; null without a target
     * @param doneExcludingExtension who of {@code done} had finished on or before the base deadline
     */
    public record Point(
            LocalDate day,
            @Nullable Long done,
            @Nullable Integer required,
            @Nullable Long doneExcludingExtension) {}
}
