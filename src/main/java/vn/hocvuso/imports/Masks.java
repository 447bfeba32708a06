package vn.hocvuso.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.format.Field;

/**
 * Hides identities and phone numbers, and what reads like one, in cells that are shown. The patterns never go back over what
 * they have read: a cell may be as long as its writer likes.
 */
public final class Masks {

    private static final int SHORTEST = 9;

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("\\p{L}++|[^\\p{L}\\p{Nd}]{4,}+");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern DIGIT_TO_HIDE = Pattern.compile("\\p{Nd}(?=(?:\\P{Nd}*+\\p{Nd}){3})");

    /** Also one with a digit too many, 30/018/2025: whoever mends it must see it. */
    private static final String DAY = "(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,3}\\2(?:19|20)\\d{2})";

    private static final String TIME =
            "\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:Z|[+-]\\d{2}:?\\d{2}|[AaPp][Mm]|SA|CH))?";
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("\\s{0,3}+%s(?:(?:T|,? )%s)?\\s{0,3}+".formatted(DAY, TIME));

    private Masks() {}

    /** A cell as it may be shown, by the field of its column. */
    public static String cell(@Nullable Field field, String cell) {
        return field != null && field.hidden() ? all(cell) : longNumbers(cell);
    }

    /** A cell in which numbers as long as an identity or a phone are reduced to their last three digits; a day, with a time or not, stays. */
    static String longNumbers(String cell) {
        if (DAY_AND_TIME.matcher(cell).matches()) {
            return cell;
        }
        StringBuilder shown = new StringBuilder(cell.length());
        Matcher between = BETWEEN_NUMBERS.matcher(cell);
        int read = 0;
        while (between.find()) {
            shown.append(number(cell.substring(read, between.start()))).append(between.group());
            read = between.end();
        }
        return shown.append(number(cell.substring(read))).toString();
    }

    /** A cell of an identity or phone column: only the last three digits stay. */
    public static String all(String cell) {
        return DIGIT_TO_HIDE.matcher(cell).replaceAll("•");
    }

    private static String number(String written) {
        return DIGIT.matcher(written).results().count() < SHORTEST ? written : all(written);
    }
}
