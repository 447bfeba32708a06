package vn.hocvuso.facts;

import org.jspecify.annotations.Nullable;

/**
 * Where something was said: in an import, or by the hand of somebody.
 *
 * @param corrects whether it holds against what files say, also later ones
 */
public record Origin(@Nullable ImportId importId, String by, boolean corrects) {

    public static Origin hand(String username) {
        return new Origin(null, username, false);
    }

    /** By somebody who knows better than the files. */
    public static Origin correction(String username) {
        return new Origin(null, username, true);
    }

    public static Origin file(ImportId importId, String username) {
        return new Origin(importId, username, false);
    }
}
