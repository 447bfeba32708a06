package vn.hocvuso.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.vault.Vault;

/**
 * Counts failed sign-ins in a row and locks the name after five of them, for names with and without an account alike. An
 * attempt is counted before its password is looked at, so that many at once do not get more tries than one after another.
 */
@Component
class SignInAttempts {

    static final int MOST = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final SignInFailureMapper mapper;
    private final Vault vault;
    private final InstantSource time;

    SignInAttempts(SignInFailureMapper mapper, Vault vault, InstantSource time) {
        this.mapper = mapper;
        this.vault = vault;
        this.time = time;
    }

    /** Counts one more attempt; answers how long the name is locked from before, if it is. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> begin(String username) {
        Instant now = time.instant();
        String key = key(username);
        mapper.forgetBefore(now.minus(FORGOTTEN_AFTER));
        mapper.insertIfNew(key, now);
        SignInFailure known = mapper.lock(key);
        if (known.isLockedAt(now)) {
            return Optional.of(known.lockLeft(now));
        }
        SignInFailure counted = known.oneMore(now);
        mapper.update(key, counted.failures(), now, counted.lockedUntil());
        return Optional.empty();
    }

    /** How long the name is locked after the attempt just counted has failed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> lockLeft(String username) {
        Instant now = time.instant();
        return mapper.find(key(username))
                .filter(failure -> failure.isLockedAt(now))
                .map(failure -> failure.lockLeft(now));
    }

    /** Those of the names that are locked now. */
    Set<String> lockedAmong(List<String> usernames) {
        Set<String> locked = mapper.lockedAt(time.instant());
        return locked.isEmpty()
                ? Set.of()
                : usernames.stream()
                        .filter(username -> locked.contains(key(username)))
                        .collect(Collectors.toSet());
    }

    /** A sign-in that succeeded, or a new password, ends the row of failures. */
    @Transactional
    public void forget(String username) {
        mapper.delete(key(username));
    }

    private String key(String username) {
        return vault.lookupKey("sign-in", username);
    }
}
