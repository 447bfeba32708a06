package vn.hocvuso.imports.pipeline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.imports.WordMeaning;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.shared.SearchKey;

/** Puts the words of the contract where somebody has said what a portal means by its own. */
final class Reworded {

    private final Map<Field, Map<String, String>> words = new EnumMap<>(Field.class);

    Reworded(List<WordMeaning> said) {
        said.forEach(word -> words.computeIfAbsent(word.field(), none -> new HashMap<>())
                .put(SearchKey.of(word.found()), word.value()));
    }

    String text(Field field, String text) {
        Map<String, String> known = words.get(field);
        return known == null || text.isEmpty() ? text : known.getOrDefault(SearchKey.of(text), text);
    }
}
