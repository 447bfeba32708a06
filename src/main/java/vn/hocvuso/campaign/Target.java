package vn.hocvuso.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Group;

/**
 * How many of a group are to have finished by a day: a percentage (0 to 100) or a head count, for one place or, without a
 * place, for all.
 */
public record Target(
        Group group,
        @Nullable String villageCode,
        @Nullable String organisationCode,
        @Nullable BigDecimal percent,
        @Nullable Integer headCount,
        LocalDate by) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean namesNoPlace() {
        return villageCode == null && organisationCode == null;
    }

    /** In heads, of so many people: a percentage is rounded up. */
    public int headsOf(long people) {
        if (headCount != null) {
            return headCount;
        }
        BigDecimal share = percent == null ? BigDecimal.ZERO : percent;
        return share.multiply(BigDecimal.valueOf(people))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
