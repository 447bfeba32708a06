package vn.hocvuso.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.VisitKind;
import vn.hocvuso.roster.VisitResult;

/**
 * Somebody who still has to finish.
 *
 * @param deadlineFrom the extension that gives him more time; null for the base deadline
 * @param lastVisit how it ended when somebody last met him since the campaign began
 * @param progressPercent how far he is with what the campaign asks for
 */
public record TodoEntry(
        @JsonUnwrapped ShownPerson person,
        LocalDate effectiveDeadline,
        @Nullable DeadlineSource deadlineFrom,
        @Nullable LastVisit lastVisit,
        @Nullable BigDecimal progressPercent) {

    /** When and how somebody was met last. */
    public record LastVisit(Instant at, VisitKind kind, VisitResult result) {}
}
