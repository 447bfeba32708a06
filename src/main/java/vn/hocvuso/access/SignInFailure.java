package vn.hocvuso.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a name has failed in a row, and until when it is locked. */
record SignInFailure(int failures, @Nullable Instant lockedUntil) {

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    Duration lockLeft(Instant now) {
        return lockedUntil == null ? Duration.ZERO : Duration.between(now, lockedUntil);
    }

    /** One more failure; after a lock has ended the row begins anew. */
    SignInFailure oneMore(Instant now) {
        int counted = lockedUntil == null ? failures + 1 : 1;
        return new SignInFailure(counted, counted < SignInAttempts.MOST ? null : now.plus(SignInAttempts.LOCKED_FOR));
    }
}
