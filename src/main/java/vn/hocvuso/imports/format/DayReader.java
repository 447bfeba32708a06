package vn.hocvuso.imports.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people and spreadsheets write them: 10/11/2025, 1/2/25, 2025-11-10 08:30, "10:30 10/11/2025", "10/11/2025
 * 10:30 SA", an Excel serial, "10 tháng 11 2025", a moment with its offset. Day before month, unless the file as a whole says otherwise.
 */
public record DayReader(DateOrder order) {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern TIME = Pattern.compile(
            "(?:^|[T\\s])\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:\\s*(?:SA|CH|AM|PM))?(?:Z|[+-]\\d{2}:?\\d{2})?(?=\\s|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?iu)(?:[\\p{L} .]+,\\s*)?(?:ngày\\s*)?(\\d{1,2}) (?:tháng (\\d{1,2})|([a-z]{3,9}))(?:,| năm)? (\\d{4}),?");
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern SERIAL = Pattern.compile("(\\d{4,5})(?:[.,]\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_SERIAL = 3_654;
    private static final int LAST_SERIAL = 73_050;
    private static final int CENTURY_TURN = 30;
    private static final int FIRST_YEAR = 1900;

    /** Empty where the text is no day. */
    public Optional<LocalDate> read(String text) {
        Matcher bare = SLASHED.matcher(text);
        if (bare.matches()) {
            return ofParts(bare);
        }
        if (MOMENT.matcher(text).matches()) {
            return moment(text);
        }
        String day = TIME.matcher(text.replaceFirst("^'", "")).replaceAll(" ").strip();
        Matcher slashed = SLASHED.matcher(day);
        if (slashed.matches()) {
            return ofParts(slashed);
        }
        Matcher iso = ISO.matcher(day);
        if (iso.matches()) {
            return day(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher written = WRITTEN.matcher(day);
        if (written.matches()) {
            return day(number(written, 4), month(written), number(written, 1));
        }
        Matcher serial = SERIAL.matcher(day);
        return serial.matches() ? ofSerial(number(serial, 1)) : Optional.empty();
    }

    /** A moment of elsewhere is on the day that it was here. */
    private static Optional<LocalDate> moment(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text).atZoneSameInstant(HERE).toLocalDate());
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    /** 0 where the word is no month. */
    private static int month(Matcher written) {
        String word = written.group(3);
        return word == null
                ? number(written, 2)
                : MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** The order that the first two numbers of a text prove, if they prove one. */
    public static Optional<DateOrder> proof(String text) {
        Matcher bare = SLASHED.matcher(text);
        Matcher slashed = bare.matches()
                ? bare
                : SLASHED.matcher(TIME.matcher(text).replaceAll(" ").strip());
        if (!slashed.matches()) {
            return Optional.empty();
        }
        boolean firstIsDay = number(slashed, 1) > 12;
        boolean secondIsDay = number(slashed, 2) > 12;
        if (firstIsDay == secondIsDay) {
            return Optional.empty();
        }
        return Optional.of(firstIsDay ? DateOrder.DMY : DateOrder.MDY);
    }

    private Optional<LocalDate> ofParts(Matcher slashed) {
        int year = year(slashed.group(3));
        int first = number(slashed, 1);
        int second = number(slashed, 2);
        return order == DateOrder.DMY ? day(year, second, first) : day(year, first, second);
    }

    private static Optional<LocalDate> ofSerial(int serial) {
        return serial >= FIRST_SERIAL && serial <= LAST_SERIAL
                ? Optional.of(SERIAL_ZERO.plusDays(serial))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day)).filter(date -> date.getYear() >= FIRST_YEAR);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year < CENTURY_TURN ? 2000 : 1900);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
