package vn.hocvuso.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one line of one report says of one person and course.
 *
 * @param completedOn the day of a completion, where it is said
 * @param completedBy the latest day on which a completion can have been: of its certificate, or of the report
 */
public record Told(
        Source source,
        LocalDate asOf,
        CourseStatus status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate completedBy,
        @Nullable BigDecimal progressPercent,
        @Nullable BigDecimal courseScore) {

    boolean completed() {
        return status == CourseStatus.COMPLETED;
    }
}
