package vn.hocvuso.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone number, in its national form "0…". Never a key: a family shares one. */
public record Phone(String digits) {

    private static final Pattern SEVERAL = Pattern.compile("[;,/|]|\\R|\\s{2,}|\\s-\\s");
    private static final Pattern POINT_ZERO = Pattern.compile("^(\\d+)\\.0$");
    private static final Pattern EXPONENT = Pattern.compile("\\d[eE][+]?\\d");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern COUNTRY = Pattern.compile("^(?:00)?840?(?=\\d{9,10}$)");
    private static final Pattern WRITTEN = Pattern.compile("0\\d{9,10}");

    public Phone {
        if (!WRITTEN.matcher(digits).matches()) {
            throw new IllegalArgumentException("A phone number has 10 or 11 digits and begins with 0");
        }
    }

    /** Reads a cell; of two numbers in one cell the first. Empty where none can be read. */
    public static Optional<Phone> read(@Nullable String cell) {
        if (cell == null) {
            return Optional.empty();
        }
        String first = SEVERAL.split(cell.strip().replaceFirst("^'", ""), 2)[0];
        if (EXPONENT.matcher(first).find()) {
            return Optional.empty();
        }
        String digits = NO_DIGIT.matcher(POINT_ZERO.matcher(first.strip()).replaceFirst("$1"))
                .replaceAll("");
        String national = COUNTRY.matcher(digits).replaceFirst("0");
        String whole = national.startsWith("0") ? national : "0" + national;
        return WRITTEN.matcher(whole).matches() ? Optional.of(new Phone(whole)) : Optional.empty();
    }

    public String masked() {
        return "•••••••" + digits.substring(digits.length() - 3);
    }

    @Override
    public String toString() {
        return masked();
    }
}
