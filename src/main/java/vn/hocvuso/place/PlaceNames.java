package vn.hocvuso.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.shared.SearchKey;

/**
 * Finds the place that a cell of a file names: by code, by name or alias without marks, or by its name without the word
 * for its kind ("Đăk Dé" for "Thôn Đăk Dé"), else by its other {@link Spelling}. Only an exact key matches; a name of several places matches none by itself.
 */
public final class PlaceNames<P> {

    private static final Pattern KIND_WORDS =
            Pattern.compile("^(thon|to dan pho|tdp|to|lang|ban|khu pho|khu dan cu|xom) (?=.)");

    private final Map<String, Set<P>> exact = new HashMap<>();
    private final Map<String, Set<P>> bare = new HashMap<>();
    private final Map<String, Set<P>> lowland = new HashMap<>();

    private PlaceNames() {}

    static PlaceNames<Village> ofVillages(List<Village> villages) {
        PlaceNames<Village> names = new PlaceNames<>();
        villages.forEach(village -> names.add(village, village.code(), village.name(), village.aliases()));
        return names;
    }

    static PlaceNames<Organisation> ofOrganisations(List<Organisation> organisations) {
        PlaceNames<Organisation> names = new PlaceNames<>();
        organisations.forEach(one -> names.add(one, one.code(), one.name(), one.aliases()));
        return names;
    }

    private void add(P place, String code, String name, Aliases aliases) {
        List<String> all = new ArrayList<>(aliases.names());
        all.add(name);
        put(exact, SearchKey.of(code), place);
        for (String one : all) {
            String key = SearchKey.of(one);
            put(exact, key, place);
            put(bare, bare(key), place);
            put(lowland, Spelling.lowland(bare(key)), place);
        }
    }

    private static <P> void put(Map<String, Set<P>> index, String key, P place) {
        index.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(place);
    }

    /** The places that the text may name: one where it is clear, several where it is not, none where it is unknown. */
    public List<P> find(String text) {
        return find(text, null);
    }

    /** As {@link #find(String)}; the old commune's name, where the file has it, tells two villages of one name apart. */
    public List<P> find(String text, @Nullable String oldCommune) {
        String key = SearchKey.of(text);
        if (key.isEmpty()) {
            return List.of();
        }
        if (oldCommune != null) {
            List<P> told = named(key + " " + SearchKey.of(oldCommune));
            if (told.size() == 1) {
                return told;
            }
        }
        return named(key);
    }

    private List<P> named(String key) {
        String withoutKind = bare(key);
        return Stream.of(exact.get(key), bare.get(withoutKind), lowland.get(Spelling.lowland(withoutKind)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static String bare(String key) {
        return KIND_WORDS.matcher(key).replaceFirst("");
    }
}
