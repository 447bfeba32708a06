package vn.hocvuso.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody entered for a village or, without one, for the commune.
 *
 * @param campaignCode only of what a village says
 * @param count at least 0
 */
public record ReportedFigure(
        Metric metric,
        @Nullable String campaignCode,
        @Nullable String villageCode,
        LocalDate asOf,
        int count,
        String source,
        Instant at,
        String by) {

    /** A figure as it is entered. */
    public record Entered(
            Metric metric,
            @Nullable String campaignCode,
            @Nullable String villageCode,
            LocalDate asOf,
            int count,
            String source) {}
}
