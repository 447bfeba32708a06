package vn.hocvuso.imports.pipeline;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.FormerCommune;
import vn.hocvuso.shared.SearchKey;

/** For which commune the rows of a slice are: the import's own, or the one that a row names; each name is looked up once. */
final class RowCommunes {

    private final Communes communes;
    private final @Nullable String own;
    private final Set<String> allowed;
    private final ProblemCode elsewhere;
    private final ProblemCode unknown;
    private final Map<String, List<Place>> named = new HashMap<>();

    /**
     * @param own the commune that the file is for, if it is for one
     * @param allowed the communes in which the import may change something
     * @param elsewhere the problem of a row of another commune
     * @param unknown the problem of a row that names no commune, where the file has none of its own
     */
    RowCommunes(
            Communes communes, @Nullable String own, Set<String> allowed, ProblemCode elsewhere, ProblemCode unknown) {
        this.communes = communes;
        this.own = own;
        this.allowed = allowed;
        this.elsewhere = elsewhere;
        this.unknown = unknown;
    }

    /** Null where it is none of those that the import is for. */
    @Nullable
    String of(RowCells cells) {
        if (!cells.has(Field.COMMUNE)) {
            if (own == null) {
                cells.problem(unknown, Field.COMMUNE);
            }
            return own;
        }
        List<Place> meant = meant(cells);
        if (meant.isEmpty()) {
            cells.problem(own == null ? unknown : ProblemCode.UNKNOWN_COMMUNE, Field.COMMUNE);
            return own;
        }
        List<String> ours = ours(meant, false);
        if (ours.isEmpty()) {
            ours = ours(meant, true);
        }
        if (ours.size() != 1) {
            cells.problem(elsewhere, Field.COMMUNE);
            return null;
        }
        return ours.get(0);
    }

    private List<String> ours(List<Place> meant, boolean former) {
        return meant.stream()
                .filter(place -> place.former == former)
                .map(Place::code)
                .filter(allowed::contains)
                .distinct()
                .toList();
    }

    /** Those of that name, today or before July 2025; of the province that the row names, if it names one. */
    private List<Place> meant(RowCells cells) {
        List<Place> found = named.computeIfAbsent(cells.text(Field.COMMUNE), this::places);
        if (!cells.has(Field.PROVINCE)) {
            return found;
        }
        String province = SearchKey.of(cells.text(Field.PROVINCE)).replaceFirst("^(tinh|thanh pho|tp) ", "");
        return found.stream()
                .filter(place -> place.provinces.contains(province))
                .toList();
    }

    private List<Place> places(String text) {
        return Stream.concat(
                        communes.named(text).stream()
                                .map(commune ->
                                        new Place(commune.code(), Set.of(SearchKey.of(commune.provinceName())), false)),
                        communes.formerly(text).stream().map(Place::former))
                .toList();
    }

    /** A commune that a name may mean, with the search keys of the provinces that it lies in, or lay in. */
    private record Place(String code, Set<String> provinces, boolean former) {

        static Place former(FormerCommune commune) {
            return new Place(
                    commune.code(),
                    Stream.of(commune.provinceName(), commune.oldProvinceName())
                            .map(SearchKey::of)
                            .collect(toSet()),
                    true);
        }
    }
}
