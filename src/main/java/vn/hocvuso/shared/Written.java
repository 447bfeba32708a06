package vn.hocvuso.shared;

import org.jspecify.annotations.Nullable;

/** How values stand in the fields of a form. */
public final class Written {

    private Written() {}

    public static @Nullable String orNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
