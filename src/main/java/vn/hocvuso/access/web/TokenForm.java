package vn.hocvuso.access.web;

import org.jspecify.annotations.Nullable;

/** A token as it is asked for, as typed. */
record TokenForm(@Nullable String name, @Nullable String expiresOn) {

    static final TokenForm EMPTY = new TokenForm("", "");
}
