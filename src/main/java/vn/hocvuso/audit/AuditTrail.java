package vn.hocvuso.audit;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes down who saw or changed what, in the transaction of the act itself: no act without its event. */
@Component
public class AuditTrail {

    /** How much a detail may say. */
    public static final int LONGEST_DETAIL = 2000;

    private final AuditMapper mapper;
    private final Clock clock;

    AuditTrail(AuditMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public void record(String actor, String action, Subject subject) {
        record(actor, action, subject, "");
    }

    /** Also says why, or what exactly, in {@code detail}: codes and ids only. */
    public void record(String actor, String action, Subject subject, String detail) {
        mapper.insert(clock.instant(), actor, action, subject, detail);
    }
}
