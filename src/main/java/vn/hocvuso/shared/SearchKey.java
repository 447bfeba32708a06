package vn.hocvuso.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key under which Vietnamese names and places are compared: lower case, without marks and tone placement, đ as d,
 * letters and digits only, one space between words. "HOÀ", "Hòa" and "hoa" (NFC or NFD) have the same key.
 */
public final class SearchKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchKey() {}

    /** The key of a text; empty where it holds neither letter nor digit. */
    public static String of(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String bare = MARKS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKD))
                .replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ɖ', 'd');
        return NO_WORD.matcher(lower).replaceAll(" ").strip();
    }

    /** Whether two keys share a word. */
    public static boolean shareWord(String one, String other) {
        return Arrays.stream(one.split(" ")).filter(word -> !word.isEmpty()).anyMatch(word -> (" " + other + " ")
                .contains(" " + word + " "));
    }
}
