package vn.hocvuso.imports.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.shared.SearchKey;

/** Words of files and what they mean. Whole values only: "Chưa hoàn thành" contains "hoàn thành". */
public final class Words<T> {

    private final Map<String, T> meanings = new HashMap<>();

    /** Words that mean a value of an enum; its own name means it too. */
    public Words<T> mean(T value, String... words) {
        Arrays.stream(words).map(SearchKey::of).forEach(word -> meanings.put(word, value));
        if (value instanceof Enum<?> constant) {
            meanings.put(SearchKey.of(constant.name()), value);
        }
        return this;
    }

    public Optional<T> meaning(String word) {
        return Optional.ofNullable(meanings.get(SearchKey.of(word)));
    }
}
