package vn.hocvuso.learning;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands, computed from the whole list of reports at once. */
final class StandingOracle {

    private static final Comparator<LocalDate> NONE_LAST = nullsLast(naturalOrder());

    private StandingOracle() {}

    static Standing of(List<Told> reports) {
        List<Told> completed = reports.stream()
                .filter(told -> told.status() == CourseStatus.COMPLETED)
                .toList();
        Told latest = reports.stream()
                .max(comparing(Told::asOf).thenComparing(Told::source))
                .orElseThrow();
        CourseStatus status =
                reports.stream().map(Told::status).max(naturalOrder()).orElseThrow();
        return new Standing(
                status,
                earliest(completed, Told::completedOn),
                earliest(completed, Told::completedBy),
                completed.isEmpty() ? firstOf(reports, status) : sourceOf(completed),
                latest.progressPercent(),
                latest.courseScore(),
                latest.asOf(),
                latest.source(),
                completed.stream().map(Told::asOf).max(naturalOrder()).orElse(null));
    }

    private static Source firstOf(List<Told> reports, CourseStatus status) {
        return reports.stream()
                .filter(told -> told.status() == status)
                .map(Told::source)
                .min(naturalOrder())
                .orElseThrow();
    }

    /** The line with the earliest day; where no line has a day, the one with the earliest bound; of equal ones the first. */
    private static Source sourceOf(List<Told> completed) {
        Function<Told, @Nullable LocalDate> said =
                earliest(completed, Told::completedOn) == null ? Told::completedBy : Told::completedOn;
        return completed.stream()
                .min(comparing(said, NONE_LAST).thenComparing(Told::source))
                .map(Told::source)
                .orElseThrow();
    }

    private static @Nullable LocalDate earliest(List<Told> completed, Function<Told, @Nullable LocalDate> said) {
        return completed.stream()
                .map(said)
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(null);
    }
}
