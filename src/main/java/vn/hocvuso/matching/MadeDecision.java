package vn.hocvuso.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;

/**
 * A decision that holds, with who made it.
 *
 * @param seen how a standing file shows the learner, where it contradicts what was known of him then and nobody looked at it yet
 * @param personChanged whether the person's name, birth or national id have changed since somebody looked at it last
 */
public record MadeDecision(
        Decision decision,
        String communeCode,
        String source,
        @Nullable String personCode,
        @Nullable String personName,
        String decidedBy,
        Instant decidedAt,
        @Nullable Learner seen,
        boolean personChanged) {

    public boolean isOf(Caller caller) {
        return decidedBy.equals(caller.username());
    }

    /** Whether somebody should look whether it is still right. */
    public boolean toCheck() {
        return seen != null || personChanged;
    }
}
