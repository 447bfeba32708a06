package vn.hocvuso.imports.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers as people write them: "85,5", "85%", "0.85", "1.234,5". */
public final class NumberReader {

    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d+(?:[.,]\\d+)?)\\s*%?");
    private static final Pattern THOUSANDS = Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{3})+)(,\\d+)?\\s*%?");

    private NumberReader() {}

    /** Empty where the text is no number. */
    public static Optional<BigDecimal> read(String text) {
        String number = text.strip().replaceFirst("^'", "");
        Matcher plain = NUMBER.matcher(number);
        if (plain.matches()) {
            return Optional.of(new BigDecimal(plain.group(1).replace(',', '.')));
        }
        Matcher grouped = THOUSANDS.matcher(number);
        if (!grouped.matches()) {
            return Optional.empty();
        }
        String fraction = grouped.group(2) == null ? "" : grouped.group(2).replace(',', '.');
        return Optional.of(new BigDecimal(grouped.group(1).replace(".", "") + fraction));
    }
}
