package vn.hocvuso.imports.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Communes;
import vn.hocvuso.shared.SearchKey;

/** Which communes the rows of a slice may mean; each name is looked up once. */
final class NamedCommunes {

    private final Communes communes;
    private final Map<String, List<Commune>> named = new HashMap<>();

    NamedCommunes(Communes communes) {
        this.communes = communes;
    }

    /** Those of that name; of the province that the row names, if it names one. */
    List<Commune> meant(RowCells cells) {
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
