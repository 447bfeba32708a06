package vn.hocvuso.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a course that somebody who runs the commune has seen.
 *
 * @param completedOn the day on which the course was finished
 * @param evidenceNo the certificate's own number
 * @param checkedOn when it was seen
 */
public record Certificate(
        String courseCode,
        Recognition recognition,
        LocalDate completedOn,
        String evidenceNo,
        LocalDate checkedOn,
        @Nullable String note,
        Instant enteredAt,
        String enteredBy) {

    /** A certificate as it is entered. */
    public record Seen(
            Recognition recognition,
            LocalDate completedOn,
            String evidenceNo,
            LocalDate checkedOn,
            @Nullable String note) {}
}
