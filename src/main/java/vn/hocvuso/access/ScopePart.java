package vn.hocvuso.access;

import org.jspecify.annotations.Nullable;

/**
 * One part of what an account may see: everything (no commune), a commune, one of its villages, or one of its
 * organisations.
 */
public record ScopePart(
        @Nullable String communeCode,
        @Nullable String villageCode,
        @Nullable String organisationCode) {

    boolean coversWhole(String commune) {
        return villageCode == null && organisationCode == null && touches(commune);
    }

    boolean touches(String commune) {
        return communeCode == null || communeCode.equals(commune);
    }
}
