package vn.hocvuso.shared;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How days are counted and written here: calendar days of Việt Nam, dd/MM/yyyy. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}
}
