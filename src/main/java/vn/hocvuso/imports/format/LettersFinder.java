package vn.hocvuso.imports.format;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what the letters of a text stand for: by how Vietnamese it becomes. */
final class LettersFinder {

    /** ASCII that is no letter, but for the control characters that VISCII writes capitals with. */
    private static final Pattern BETWEEN = Pattern.compile("[\\x00-\\x7F&&[^A-Za-z\\x02\\x05\\x06\\x14\\x19\\x1E]]+");

    private static final Pattern ASCII = Pattern.compile("[ -\\x7F]*");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Inside words, what is left where a letter was taken for a sign, or lost. */
    private static final Pattern RUBBLE = Pattern.compile("[\\x80-\\xBF&&[^\\xA0]]|[\u00D7\u00F7\uFFFD\u2000-\u21FF]");

    private static final Pattern ONLY_VIETNAMESE = Pattern.compile("[ăĂđĐơƠưƯ\u1EA0-\u1EF9]");
    private static final Pattern LOST = Pattern.compile("\\p{L}[?\uFFFD]+\\p{L}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private static final int MOST_WORDS = 5000;
    private static final int MOST_ASKED = 3;
    private static final int FEWEST_LOST = 3;
    private static final double LIKELY = 0.7;
    private static final double AHEAD = 0.1;
    private static final double MOST_LOST = 0.05;

    private LettersFinder() {}

    /**
     * What was found.
     *
     * @param likely the readings to choose from, the likeliest first; one where it is clear
     * @param mixed letters of Unicode stand in it too
     */
    record Found(List<Letters> likely, boolean mixed) {}

    /** The words that a text has in some letters, and how many of them can be Vietnamese, 0 to 1. */
    private record Rated(Letters letters, Set<String> words, double share) {

        static Rated of(Letters letters, Set<String> tokens) {
            List<String> read = tokens.stream().map(letters::read).toList();
            Set<String> words = read.stream()
                    .flatMap(NO_LETTER::splitAsStream)
                    .filter(word -> !isAscii(word))
                    .collect(Collectors.toSet());
            long right = words.stream().filter(Syllables::isSyllable).count();
            long broken =
                    read.stream().filter(text -> RUBBLE.matcher(text).find()).count();
            long all = words.size() + broken;
            return new Rated(letters, words, all == 0 ? 0 : (double) right / all);
        }

        boolean isClearlyAheadOf(Rated other) {
            return words.equals(other.words) || other.share <= share - AHEAD;
        }
    }

    /** Text of which too many letters are gone for ever is refused. */
    static Found find(String sample) {
        Set<String> tokens = new LinkedHashSet<>();
        Set<String> others = new HashSet<>();
        BETWEEN.splitAsStream(sample)
                .filter(token -> !isAscii(token) && LETTER.matcher(token).find())
                .limit(MOST_WORDS)
                .forEach(token -> (Letters.codes(token).isPresent() ? tokens : others).add(token));
        mustBeWhole(sample, tokens.size() + others.size());
        boolean mixed =
                others.stream().anyMatch(token -> ONLY_VIETNAMESE.matcher(token).find());
        return new Found(likely(tokens, mixed), mixed);
    }

    private static List<Letters> likely(Set<String> tokens, boolean mixed) {
        Rated asIs = Rated.of(Letters.UNICODE, tokens);
        if (tokens.isEmpty() || (mixed && asIs.share() >= LIKELY)) {
            return List.of(Letters.UNICODE);
        }
        List<Rated> rated = Arrays.stream(Letters.values())
                .map(letters -> Rated.of(letters, tokens))
                .sorted(Comparator.comparingDouble(Rated::share).reversed())
                .toList();
        Rated best = rated.get(0);
        if (best.share() >= LIKELY && rated.stream().allMatch(best::isClearlyAheadOf)) {
            return List.of(best.letters());
        }
        Set<Set<String>> shown = new HashSet<>();
        return rated.stream()
                .filter(one -> shown.add(one.words()))
                .limit(MOST_ASKED)
                .map(Rated::letters)
                .toList();
    }

    /** Whether all words of a text can be Vietnamese. */
    static boolean isRight(String text) {
        return !RUBBLE.matcher(text).find()
                && NO_LETTER.splitAsStream(text).filter(word -> !word.isEmpty()).allMatch(Syllables::isSyllable);
    }

    private static void mustBeWhole(String sample, int marked) {
        long lost = LOST.matcher(sample).results().count();
        long words = WORD.matcher(sample).results().count();
        if (lost >= FEWEST_LOST && lost > marked && lost > words * MOST_LOST) {
            throw new FileProblem("FILE_LETTERS_LOST");
        }
    }

    private static boolean isAscii(String text) {
        return ASCII.matcher(text).matches();
    }
}
