package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Group;

/**
 * How many people of a group there are, as somebody declared it for a village, an organisation or, without either, the commune.
 *
 * @param asOf from which day on it holds
 * @param count at least 1
 * @param source who counted them: công an xã, thống kê, rà soát thôn
 * @param ageRule whom he counted as adults
 */
public record Denominator(
        Group group,
        @Nullable String villageCode,
        @Nullable String organisationCode,
        LocalDate asOf,
        int count,
        String source,
        @Nullable String ageRule,
        Instant at,
        String by) {

    /** For whom a figure is declared. */
    public record Key(
            Group group,
            @Nullable String villageCode,
            @Nullable String organisationCode,
            LocalDate asOf) {}

    public Key key() {
        return new Key(group, villageCode, organisationCode, asOf);
    }

    /** A figure as it is declared. */
    public record Declared(
            Key key, int count, String source, @Nullable String ageRule) {}
}
