package vn.hocvuso.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who still has to finish.
 *
 * @param deadlineFrom the extension that gives him more time; null for the base deadline
 * @param lastVisit when somebody last helped him
 * @param progressPercent how far he is with what the campaign asks for
 */
public record TodoEntry(
        @JsonUnwrapped ShownPerson person,
        LocalDate effectiveDeadline,
        @Nullable DeadlineSource deadlineFrom,
        @Nullable Instant lastVisit,
        @Nullable BigDecimal progressPercent) {}
