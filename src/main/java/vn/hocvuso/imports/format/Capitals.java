package vn.hocvuso.imports.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts capitals back where a code has small letters only: "NGUYễN" and "Nguyễn Văn ánh" show what was meant. */
final class Capitals {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Capitals() {}

    static String restored(String text) {
        List<String> plain = WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(word -> isAscii(word.charAt(0)))
                .toList();
        boolean names = plain.stream().anyMatch(word -> word.length() > 1)
                && plain.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
        boolean capitals = names
                && hasNoSmallAscii(text)
                && plain.stream().anyMatch(word -> word.length() > 1 && isAscii(word.charAt(1)));
        return WORD.matcher(text).replaceAll(word -> {
            String found = word.group();
            if (capitals && hasNoSmallAscii(found)) {
                return found.toUpperCase(Locale.ROOT);
            }
            return names && !isAscii(found.charAt(0))
                    ? found.substring(0, 1).toUpperCase(Locale.ROOT) + found.substring(1)
                    : found;
        });
    }

    private static boolean hasNoSmallAscii(String word) {
        return word.chars().noneMatch(letter -> letter < 0x80 && Character.isLowerCase(letter));
    }

    private static boolean isAscii(char letter) {
        return letter < 0x80;
    }
}
