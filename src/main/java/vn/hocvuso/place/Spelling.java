package vn.hocvuso.place;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of the highlands in their two spellings: "Ngọk Tụ" and "Đăk" are "Ngọc Tụ" and "Đắc" to a lowland ear. */
final class Spelling {

    private static final Pattern K_AT_THE_END = Pattern.compile("k\\b");
    private static final Pattern C_AT_THE_END = Pattern.compile("c\\b");

    private Spelling() {}

    /** One search key for both. */
    static String lowland(String key) {
        return K_AT_THE_END.matcher(key).replaceAll("c");
    }

    /** The search keys of the other spellings. */
    static Stream<String> others(String key) {
        return Stream.of(lowland(key), C_AT_THE_END.matcher(key).replaceAll("k"))
                .filter(other -> !other.equals(key));
    }
}
