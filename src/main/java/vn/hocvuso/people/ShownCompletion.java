package vn.hocvuso.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.learning.Recognition;

/**
 * How far a person is with a course, and which line of which report says so.
 *
 * @param completedBy where no day is known: the latest that it can have been
 * @param source name of the portal that reported it, {@code asOf} the day its report speaks of
 */
public record ShownCompletion(
        String courseCode,
        String courseName,
        Recognition recognition,
        CourseStatus status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate completedBy,
        @Nullable BigDecimal progressPercent,
        @Nullable BigDecimal score,
        @Nullable Long importId,
        @Nullable Integer line,
        @Nullable String source,
        @Nullable LocalDate asOf) {}
