package vn.hocvuso.imports.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Writes the typed cells of a workbook as the text that a person would have typed, dates beyond all doubt. */
final class CellText {

    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");
    private static final Pattern ZEROS = Pattern.compile("0{2,}");
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(100_000);
    private static final int LONGEST_NUMBER = 40;

    private CellText() {}

    /** A number under its number format. */
    static String number(BigDecimal number, String format, boolean from1904) {
        String shown = ASIDE.matcher(format).replaceAll("");
        if (isDate(shown) && number.signum() > 0 && number.compareTo(LAST_SERIAL) < 0) {
            int serial = number.intValue();
            return serial == 0
                    ? ""
                    : ZERO.plusDays(serial + (from1904 ? DAYS_TO_1904 : 0L)).toString();
        }
        if (shown.endsWith("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        String plain = plain(number);
        return ZEROS.matcher(shown).matches() && plain.length() < shown.length()
                ? "0".repeat(shown.length() - plain.length()) + plain
                : plain;
    }

    static String truth(boolean value) {
        return value ? "1" : "0";
    }

    private static boolean isDate(String format) {
        return format.chars().anyMatch(letter -> "dDyY".indexOf(letter) >= 0);
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean writable = Math.abs(bare.scale()) < LONGEST_NUMBER;
        return writable ? bare.toPlainString() : bare.toString();
    }
}
