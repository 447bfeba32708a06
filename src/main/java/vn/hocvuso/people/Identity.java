package vn.hocvuso.people;

import org.jspecify.annotations.Nullable;

/** A person's whole national id and phone. */
public record Identity(
        @Nullable String nationalId, @Nullable String phone) {

    @Override
    public String toString() {
        return "an identity";
    }
}
