package vn.hocvuso.samples;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The ways in which one Vietnamese name is written. */
final class Spelling {

    private static final String TONE = "([\\u0300\\u0301\\u0303\\u0309\\u0323])";
    private static final String SYLLABLE_END = "(?![\\p{L}\\p{M}])";
    private static final Pattern OLD_PLACE =
            Pattern.compile("(?<!q)(o(?=.[ae])|u(?=.y))" + TONE + "([aey])" + SYLLABLE_END, Pattern.CASE_INSENSITIVE);
    private static final Pattern NEW_PLACE =
            Pattern.compile("(?<!q)(o(?=[ae])|u(?=y))([aey])" + TONE + SYLLABLE_END, Pattern.CASE_INSENSITIVE);

    private Spelling() {}

    static String withoutMarks(String text) {
        return decomposed(text).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
    }

    /** "Hòa" becomes "Hoà", and "Hoà" becomes "Hòa". */
    static String withOtherTonePlacement(String text) {
        String moved = OLD_PLACE.matcher(decomposed(text)).replaceAll("$1$3$2");
        if (composed(moved).equals(text)) {
            moved = NEW_PLACE.matcher(moved).replaceAll("$1$3$2");
        }
        return composed(moved);
    }

    static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
