package vn.hocvuso.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Percentages and daily averages: two decimals, half up. */
final class Percent {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** Never cut at 100; null where there is nothing to take a part of. */
    @Nullable
    static BigDecimal of(long part, long whole) {
        return of(part, whole, DECIMALS);
    }

    /** The same as pages show it: to round 69,349 to 69,35 and then to 69,4 would be wrong. */
    @Nullable
    static BigDecimal shown(long part, long whole) {
        return of(part, whole, 1);
    }

    private static @Nullable BigDecimal of(long part, long whole, int decimals) {
        return whole <= 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal perDay(long people, long days) {
        return BigDecimal.valueOf(people).divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP);
    }
}
