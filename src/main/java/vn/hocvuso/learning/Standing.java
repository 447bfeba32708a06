package vn.hocvuso.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;

/**
 * What stands of one person and course: the highest state that a report says, the earliest day said for COMPLETED, progress
 * and score of the report with the latest day (of equal ones the later line). The order in which reports come does not
 * matter: the fold of the same reports is the same.
 *
 * @param source the line from which state and day come
 * @param told the line from which progress and score come, and the day of its report
 * @param completedAsOf the latest day for which a report said COMPLETED
 */
public record Standing(
        CourseStatus status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate completedBy,
        Source source,
        @Nullable BigDecimal progressPercent,
        @Nullable BigDecimal courseScore,
        LocalDate toldAsOf,
        Source told,
        @Nullable LocalDate completedAsOf) {

    private static final Comparator<LocalDate> NULLS_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** What stands when only this is said. */
    public static Standing of(Told told) {
        boolean completed = told.completed();
        return new Standing(
                told.status(),
                completed ? told.completedOn() : null,
                completed ? told.completedBy() : null,
                told.source(),
                told.progressPercent(),
                told.courseScore(),
                told.asOf(),
                told.source(),
                completed ? told.asOf() : null);
    }

    /** What stands when this is said too. */
    public Standing with(Told more) {
        Standing other = of(more);
        Standing state = stateOf(other);
        boolean later = isLater(more);
        return new Standing(
                state.status,
                earliest(completedOn, other.completedOn),
                earliest(completedBy, other.completedBy),
                state.source,
                later ? more.progressPercent() : progressPercent,
                later ? more.courseScore() : courseScore,
                later ? more.asOf() : toldAsOf,
                later ? more.source() : told,
                latest(completedAsOf, other.completedAsOf));
    }

    /** What a row does to what stood before it. */
    public static Effect effect(Optional<Standing> before, Told row) {
        return before.map(standing -> standing.effectOf(row)).orElse(Effect.CREATED);
    }

    private Effect effectOf(Told row) {
        if (status == CourseStatus.COMPLETED
                && !row.completed()
                && completedAsOf != null
                && row.asOf().isAfter(completedAsOf)) {
            return Effect.CONFLICT;
        }
        return shows(with(row)) ? Effect.UNCHANGED : Effect.UPDATED;
    }

    private boolean shows(Standing after) {
        return status == after.status
                && Objects.equals(completedOn, after.completedOn)
                && sameNumber(progressPercent, after.progressPercent)
                && sameNumber(courseScore, after.courseScore);
    }

    /** The one of the two that gives the state: the higher; of completions the earlier; else the first line that said it. */
    private Standing stateOf(Standing other) {
        int byStatus = other.status.compareTo(status);
        if (byStatus != 0) {
            return byStatus > 0 ? other : this;
        }
        int byDay = NULLS_LAST.compare(completedOn, other.completedOn);
        if (byDay != 0) {
            return byDay < 0 ? this : other;
        }
        int byBound = completedOn == null ? NULLS_LAST.compare(completedBy, other.completedBy) : 0;
        if (byBound != 0) {
            return byBound < 0 ? this : other;
        }
        return source.compareTo(other.source) <= 0 ? this : other;
    }

    private boolean isLater(Told more) {
        int byDay = more.asOf().compareTo(toldAsOf);
        return byDay != 0 ? byDay > 0 : more.source().compareTo(told) > 0;
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return NULLS_LAST.compare(one, other) <= 0 ? one : other;
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
