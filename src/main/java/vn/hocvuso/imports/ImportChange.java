package vn.hocvuso.imports;

import org.jspecify.annotations.Nullable;

/** What an import did to the figures of a village in a campaign; {@code doneAfter} once it rests. */
public record ImportChange(
        String campaignCode,
        String villageCode,
        long doneBefore,
        @Nullable Long doneAfter,
        @Nullable Long denominator) {}
