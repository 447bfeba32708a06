package vn.hocvuso.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole chain found.
 *
 * @param seals links that hold
 * @param events events below them
 * @param brokenSeal the first link whose events were changed, removed or added to, or that is missing
 */
public record ChainCheck(long seals, long events, @Nullable Long brokenSeal) {

    static final ChainCheck BEGIN = new ChainCheck(0, 0, null);

    public boolean holds() {
        return brokenSeal == null;
    }

    ChainCheck with(Seal seal) {
        return new ChainCheck(seals + 1, events + seal.events(), null);
    }

    ChainCheck brokenAt(long seal) {
        return new ChainCheck(seals, events, seal);
    }
}
