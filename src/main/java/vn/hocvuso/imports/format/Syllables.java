package vn.hocvuso.imports.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether words can be Vietnamese: how syllables are built. Names of the highlands' peoples pass too. */
final class Syllables {

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern CAPITAL_INSIDE = Pattern.compile("\\p{Ll}\\p{Lu}");
    private static final Pattern SYLLABLE =
            Pattern.compile("(?:ngh|ng|nh|gh|gi|kh|kr|kl|br|bl|pr|pl|dr|đr|gr|gl|ch|ph|qu|th|tr|"
                    + "[bcdđghklmnpqrstvxyjwz])?"
                    + "(?:uyê|yêu|iêu|oai|oay|oeo|uôi|uây|uao|uya|uyu|ươi|ươu|uơi|"
                    + "ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|ya|ei|"
                    + "[aăâeêioôơuưy])"
                    + "(?:ch|ng|nh|[cmnptkhlr])?");

    private Syllables() {}

    /** Whether a word of letters, in whatever normal form, can be a syllable. */
    static boolean isSyllable(String word) {
        if (CAPITAL_INSIDE
                .matcher(Normalizer.normalize(word, Normalizer.Form.NFC))
                .find()) {
            return false;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        if (TONE.matcher(apart).results().count() > 1) {
            return false;
        }
        String toneless = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        return SYLLABLE.matcher(toneless.toLowerCase(Locale.ROOT)).matches();
    }
}
