package vn.hocvuso.imports;

import java.util.regex.Pattern;

/** Hides identities and phone numbers, and what reads like one, in cells that are shown. */
public final class Masks {

    private static final Pattern LONG_NUMBER = Pattern.compile("(?:\\d[\\s.-]?){5,}(?=(?:\\d[\\s.-]?){3}(?!\\d))");
    private static final Pattern DIGIT = Pattern.compile("\\d(?=(?:\\D*\\d){3})");

    private Masks() {}

    /** A cell in which long numbers are reduced to their last three digits. */
    public static String longNumbers(String cell) {
        return LONG_NUMBER.matcher(cell).replaceAll(number -> "•"
                .repeat(number.group().length()));
    }

    /** A cell of an identity or phone column: only the last three digits stay. */
    public static String all(String cell) {
        return DIGIT.matcher(cell).replaceAll("•");
    }
}
