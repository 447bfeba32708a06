package vn.hocvuso.matching;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.NationalIdHolder;
import vn.hocvuso.shared.SearchKey;

/**
 * A learner as a portal's file shows him.
 *
 * @param key what identifies him at that portal, as a fingerprint
 * @param account the fingerprint of his account alone, where the file names one; a family may share it
 * @param name as it is written
 * @param nationalIdKey the look-up key of his national id, if he has a valid one
 */
public record Learner(
        String key,
        @Nullable String account,
        String name,
        String nameKey,
        @Nullable String nationalIdKey,
        Traits traits) {

    Learner under(String otherKey) {
        return new Learner(otherKey, account, name, nameKey, nationalIdKey, traits);
    }

    /** Whether the holder of his national id is surely he: their names share a word. */
    public boolean is(NationalIdHolder holder) {
        return holder.nationalIdKey().equals(nationalIdKey) && SearchKey.shareWord(nameKey, holder.nameKey());
    }

    @Override
    public String toString() {
        return "learner " + key;
    }
}
