package vn.hocvuso.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a commune's counted figures are behind its data. Whoever changes data marks the commune in the same transaction;
 * whoever reads figures recounts a stale commune first, so figures are never old. While an import is being applied or
 * undone the commune is held: its figures stay those of before.
 */
@Component
public class Freshness {

    private final CommuneMapper mapper;

    Freshness(CommuneMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void markChanged(String commune) {
        mapper.markChanged(commune);
    }

    /** From here to {@link #release} the commune is not recounted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String commune) {
        mapper.hold(commune, 1);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String commune) {
        mapper.markChanged(commune);
        mapper.hold(commune, -1);
    }

    /** How often the data of a commune, or of all communes together, have changed so far. */
    public long changes(@Nullable String commune) {
        return mapper.changes(commune);
    }

    /** Takes the commune's lock until the transaction ends, and says whether an import holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isHeld(String commune) {
        mapper.touch(commune);
        CommuneMapper.State state = mapper.lockedState(commune);
        return state != null && state.held() > 0;
    }

    public boolean isStale(String commune) {
        return stamp(commune).isStale();
    }

    /** What is read after it is at least as new as it; while it stays the same, nothing else has to be read again. */
    public Stamp stamp(String commune) {
        CommuneMapper.State state = mapper.state(commune);
        return state == null ? Stamp.UNTOUCHED : new Stamp(state.changed(), state.counted(), state.held() > 0);
    }

    /** How often the data of a commune have changed, and which of these changes its figures contain. */
    public record Stamp(long changed, long counted, boolean held) {

        static final Stamp UNTOUCHED = new Stamp(0, 0, false);

        public boolean isStale() {
            return changed != counted && !held;
        }
    }

    /** Runs a recount under the commune's lock, unless somebody else did meanwhile or the commune is held. */
    @Transactional
    public void recount(String commune, Runnable count) {
        CommuneMapper.State state = mapper.lockedState(commune);
        if (state == null || state.changed() == state.counted() || state.held() > 0) {
            return;
        }
        count.run();
        mapper.markCounted(commune, state.changed());
    }

    public List<String> staleCommunes() {
        return mapper.stale();
    }
}
