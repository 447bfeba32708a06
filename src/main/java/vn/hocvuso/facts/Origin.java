package vn.hocvuso.facts;

import org.jspecify.annotations.Nullable;

/** Where something was said: in an import, or by the hand of somebody. */
public record Origin(@Nullable ImportId importId, String by) {

    public static Origin hand(String username) {
        return new Origin(null, username);
    }

    public static Origin file(ImportId importId, String username) {
        return new Origin(importId, username);
    }
}
