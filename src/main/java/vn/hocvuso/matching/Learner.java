package vn.hocvuso.matching;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.roster.Birth;

/**
 * A learner as a portal's file shows him, in the terms in which people are compared.
 *
 * @param key what identifies him at that portal, as a fingerprint
 * @param nationalIdKey the look-up key of his national id, if he has a valid one
 * @param village the village that his row names, if it is known here
 */
public record Learner(
        String key,
        String nameKey,
        Birth birth,
        @Nullable String nationalIdKey,
        @Nullable VillageId village) {

    @Override
    public String toString() {
        return "learner " + key;
    }
}
