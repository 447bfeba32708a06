package vn.hocvuso.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals events into a chain of hashes, and tells whether what is stored is still what was sealed. */
@Component
public class AuditChain {

    private static final int MOST_EVENTS = 5000;
    private static final int SEALS_AT_ONCE = 500;

    private final SealMapper mapper;
    private final Clock clock;

    AuditChain(SealMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Adds a link over the oldest events that have none yet; answers how many events it took. */
    @Transactional
    public int seal() {
        Seal last = mapper.lockLast().orElse(Seal.NONE);
        List<AuditEvent> open = mapper.open(MOST_EVENTS);
        if (!open.isEmpty()) {
            Seal seal = last.next(open);
            mapper.insert(seal, clock.instant());
            open.forEach(event -> mapper.close(event.id(), seal.id()));
        }
        return open.size();
    }

    /** Computes the whole chain anew, up to the first link that does not hold. */
    @Transactional(readOnly = true)
    public ChainCheck check() {
        ChainCheck check = ChainCheck.BEGIN;
        Seal last = Seal.NONE;
        List<Seal> seals = mapper.after(last.id(), SEALS_AT_ONCE);
        while (!seals.isEmpty()) {
            for (Seal seal : seals) {
                Seal computed = last.next(mapper.eventsOf(last.id() + 1));
                if (!computed.equals(seal)) {
                    return check.brokenAt(computed.id());
                }
                check = check.with(seal);
                last = seal;
            }
            seals = mapper.after(last.id(), SEALS_AT_ONCE);
        }
        return check;
    }
}
