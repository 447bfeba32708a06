package vn.hocvuso.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A name as it is compared: its words with their marks, the tone apart from where it is placed ("hoà", "hòa" and the "ḳ" of
 * "Ngoḳ" are one), and without any. Words of one letter count: "A" and "Y" are names.
 */
public record WrittenName(Parts marked, Parts bare, List<String> bareWords, String sortedKey) {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String QUALITIES = "\u0302\u0306\u031B";

    public static WrittenName of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        Words words = new Words();
        for (int index = 0; index < apart.length(); index++) {
            words.add(apart.charAt(index));
        }
        words.end();
        return of(words.marked, words.bare);
    }

    private static WrittenName of(List<String> marked, List<String> bare) {
        return new WrittenName(
                Parts.of(marked),
                Parts.of(bare),
                List.copyOf(bare),
                bare.stream().sorted().collect(Collectors.joining(" ")));
    }

    boolean isEmpty() {
        return sortedKey.isEmpty();
    }

    /** Whether it was written without marks. */
    boolean hasNoMarks() {
        return marked.equals(bare);
    }

    /** Family name, middle names, given name; the last two may be empty. */
    record Parts(String family, String middle, String given) {

        static Parts of(List<String> words) {
            int last = words.size() - 1;
            return new Parts(
                    last < 0 ? "" : words.get(0),
                    last < 2 ? "" : String.join(" ", words.subList(1, last)),
                    last < 1 ? "" : words.get(last));
        }
    }

    /** The first word put last: how a name that begins with the given name is written in Vietnamese. */
    Parts givenLast() {
        List<String> turned = new ArrayList<>(bareWords);
        Collections.rotate(turned, -1);
        return Parts.of(turned);
    }

    /** Collects the words of a text letter by letter. */
    private static final class Words {

        private final List<String> marked = new ArrayList<>();
        private final List<String> bare = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private char tone;

        void add(char letter) {
            if (TONES.indexOf(letter) >= 0) {
                tone = letter;
            } else if (QUALITIES.indexOf(letter) >= 0) {
                word.append(letter);
            } else if (Character.isLetterOrDigit(letter)) {
                boolean stroke = letter == 'đ' || letter == 'ð' || letter == 'ɖ';
                word.append(stroke ? 'đ' : letter);
                plain.append(stroke ? 'd' : letter);
            } else if (Character.getType(letter) != Character.FORMAT
                    && Character.getType(letter) != Character.NON_SPACING_MARK) {
                end();
            }
        }

        void end() {
            if (!plain.isEmpty()) {
                marked.add(tone == 0 ? word.toString() : word.append(tone).toString());
                bare.add(plain.toString());
            }
            word.setLength(0);
            plain.setLength(0);
            tone = 0;
        }
    }
}
