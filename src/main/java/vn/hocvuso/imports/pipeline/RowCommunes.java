package vn.hocvuso.imports.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Communes;
import vn.hocvuso.shared.SearchKey;

/** For which commune the rows of a slice are: the import's own, or the one that a row names; each name is looked up once. */
final class RowCommunes {

    private final Communes communes;
    private final @Nullable String own;
    private final Set<String> allowed;
    private final ProblemCode elsewhere;
    private final ProblemCode unknown;
    private final Map<String, List<Commune>> named = new HashMap<>();

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
        List<Commune> meant = meant(cells);
        if (meant.isEmpty()) {
            cells.problem(own == null ? unknown : ProblemCode.UNKNOWN_COMMUNE, Field.COMMUNE);
            return own;
        }
        List<String> ours =
                meant.stream().map(Commune::code).filter(allowed::contains).toList();
        if (ours.size() != 1) {
            cells.problem(elsewhere, Field.COMMUNE);
            return null;
        }
        return ours.get(0);
    }

    /** Those of that name; of the province that the row names, if it names one. */
    private List<Commune> meant(RowCells cells) {
        List<Commune> found = named.computeIfAbsent(cells.text(Field.COMMUNE), communes::named);
        if (!cells.has(Field.PROVINCE)) {
            return found;
        }
        String province = SearchKey.of(cells.text(Field.PROVINCE)).replaceFirst("^(tinh|thanh pho|tp) ", "");
        return found.stream()
                .filter(commune -> SearchKey.of(commune.provinceName()).equals(province))
                .toList();
    }
}
