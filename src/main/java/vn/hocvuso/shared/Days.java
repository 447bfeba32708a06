package vn.hocvuso.shared;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How days are counted and written here: calendar days of Việt Nam, dd/MM/yyyy. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Days() {}

    /** Whether it can be a day of somebody's papers: everything that is stored or shown can hold it. */
    public static boolean isUsual(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Refuses a day that cannot be. */
    public static void mustBeUsual(String field, @Nullable LocalDate day) {
        if (day != null && !isUsual(day)) {
            throw InvalidInput.unprocessable(field, "DAY_OUT_OF_RANGE");
        }
    }

    /** What a sentence quotes, its days written as people write them. */
    public static Object[] written(Object... quoted) {
        return Arrays.stream(quoted)
                .map(value -> value instanceof LocalDate day ? WRITTEN.format(day) : value)
                .toArray();
    }
}
