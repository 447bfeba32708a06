package vn.hocvuso.roster;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A national id (số định danh cá nhân, CCCD) of 12 digits, or an old CMND of 9: 3 digits of the province where the birth was
 * registered, 1 of century and sex, 2 of the birth year, 6 at random; there is no check digit.
 */
public record NationalId(String digits) {

    private static final Pattern WRITTEN = Pattern.compile("\\d{12}|\\d{9}");
    private static final Pattern FORMULA = Pattern.compile("^=\"(.*)\"$");
    private static final Pattern DECORATION = Pattern.compile("[\\s.'\u2019\u00A0-]+");
    private static final Pattern POINT_ZERO = Pattern.compile("^(\\d+)\\.0+$");
    private static final Pattern MAYBE_MASKED = Pattern.compile("[\\dxX*•]++");
    private static final Pattern MASK = Pattern.compile("[xX*•]{2}");
    private static final int FULL = 12;
    private static final int MOST_ZEROS_LOST = 2;
    private static final int LAST_PROVINCE = 96;

    public NationalId {
        if (!WRITTEN.matcher(digits).matches()) {
            throw new IllegalArgumentException("A national id has 12 digits, an old one 9");
        }
    }

    /** How a cell was read: the id itself, and whether lost zeros were put back; or why it is none. */
    public sealed interface Reading {

        /** The id, if there is one. */
        default Optional<NationalId> id() {
            return Optional.empty();
        }

        /** An id; {@code padded} where the leading zeros that a spreadsheet took were put back. */
        record Found(NationalId found, boolean padded) implements Reading {
            @Override
            public Optional<NationalId> id() {
                return Optional.of(found);
            }
        }

        /** Nothing is written. */
        record Absent() implements Reading {}

        /** Digits are hidden, each behind a {@code *}: never an identity. */
        record Hidden(String mask) implements Reading {}

        /** Beyond repair, such as 5.1093E+10. */
        record Damaged() implements Reading {}
    }

    /** Reads a cell as people and spreadsheets write it. */
    public static Reading read(@Nullable String cell) {
        if (cell == null || cell.isBlank()) {
            return new Reading.Absent();
        }
        String text = FORMULA.matcher(cell.strip()).replaceFirst("$1").strip();
        String digits =
                DECORATION.matcher(POINT_ZERO.matcher(text).replaceFirst("$1")).replaceAll("");
        if (MAYBE_MASKED.matcher(digits).matches() && MASK.matcher(digits).find()) {
            return new Reading.Hidden(digits.replaceAll("\\D", "*"));
        }
        return digits.matches("\\d+") ? ofDigits(digits) : new Reading.Damaged();
    }

    private static Reading ofDigits(String digits) {
        if ((digits.length() == FULL && plausible(digits)) || digits.length() == 9) {
            return new Reading.Found(new NationalId(digits), false);
        }
        int lost = FULL - digits.length();
        String padded = "0".repeat(Math.max(0, lost)) + digits;
        return lost > 0 && lost <= MOST_ZEROS_LOST && plausible(padded)
                ? new Reading.Found(new NationalId(padded), true)
                : new Reading.Damaged();
    }

    private static boolean plausible(String digits) {
        int province = Integer.parseInt(digits.substring(0, 3));
        return province >= 1 && province <= LAST_PROVINCE && digits.charAt(3) <= '3';
    }

    /** What the digits say of the birth year, where they say it. */
    public Optional<Integer> birthYear() {
        return full()
                ? Optional.of(1900 + 100 * (century() / 2) + Integer.parseInt(digits.substring(4, 6)))
                : Optional.empty();
    }

    public Optional<Sex> sex() {
        return full() ? Optional.of(century() % 2 == 0 ? Sex.MALE : Sex.FEMALE) : Optional.empty();
    }

    /** The last three digits: all that a screen shows. */
    public String tail() {
        return digits.substring(digits.length() - 3);
    }

    public String masked() {
        return masked(tail());
    }

    public static String masked(String tail) {
        return "•••••••••" + tail;
    }

    private boolean full() {
        return digits.length() == FULL;
    }

    private int century() {
        return digits.charAt(3) - '0';
    }

    @Override
    public String toString() {
        return masked();
    }
}
