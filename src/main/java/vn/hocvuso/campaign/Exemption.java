package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a campaign does not ask somebody for some time, both days included.
 *
 * @param to null until further notice
 */
public record Exemption(
        String personCode,
        ExemptionReason reason,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String decisionNo,
        Instant at,
        String by) {

    /** Without an end, as it is stored. */
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** An exemption as it is asked for. */
    public record Wanted(
            ExemptionReason reason,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String decisionNo) {}
}
