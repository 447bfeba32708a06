package vn.hocvuso.access;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Thrown at a sign-in after too many failures, whether the account exists or not. */
public class LockedOut extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    LockedOut(Duration left) {
        super("Locked for " + left);
        this.left = left;
    }

    /** The minutes until it may be tried again, begun ones included. */
    public long minutes() {
        return left.plusSeconds(59).toMinutes();
    }
}
