package vn.hocvuso.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a team met somebody, and how it ended. */
public record Visit(
        long id,
        Instant at,
        VisitKind kind,
        VisitResult result,
        @Nullable String note,
        String by) {

    /**
     * A visit as it is told.
     *
     * @param clientId the number that who tells it gives it: the same again is no second visit
     */
    public record Told(
            Instant at,
            VisitKind kind,
            VisitResult result,
            @Nullable String note,
            String clientId) {}
}
