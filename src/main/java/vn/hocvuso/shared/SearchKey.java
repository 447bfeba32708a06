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

    /** What each character of the Latin blocks contributes, as {@link #ofAny} says; the others are looked at one text at a time. */
    private static final char[] LATIN = new char[0x1F00];

    private static final char NOTHING = 0;
    private static final char MORE = '\uFFFF';

    static {
        for (char letter = 0; letter < LATIN.length; letter++) {
            boolean latin = letter < 0x370 || letter >= 0x1E00;
            String between = latin ? ofAny("a" + letter + "a") : "";
            boolean one = between.length() == 3 && between.endsWith("a");
            LATIN[letter] = one ? between.charAt(1) : between.equals("aa") ? NOTHING : MORE;
        }
    }

    private SearchKey() {}

    /** The key of a text; empty where it holds neither letter nor digit. */
    public static String of(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            char plain = letter < LATIN.length ? LATIN[letter] : MORE;
            if (plain == MORE) {
                return ofAny(text);
            }
            boolean space = key.isEmpty() || key.charAt(key.length() - 1) == ' ';
            if (plain != NOTHING && !(plain == ' ' && space)) {
                key.append(plain);
            }
        }
        return key.toString().strip();
    }

    private static String ofAny(String text) {
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
