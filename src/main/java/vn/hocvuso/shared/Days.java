package vn.hocvuso.shared;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** How days are counted and written here: calendar days of Việt Nam, dd/MM/yyyy. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    /** What a sentence quotes, its days written as people write them. */
    public static Object[] written(Object... quoted) {
        return Arrays.stream(quoted)
                .map(value -> value instanceof LocalDate day ? WRITTEN.format(day) : value)
                .toArray();
    }
}
