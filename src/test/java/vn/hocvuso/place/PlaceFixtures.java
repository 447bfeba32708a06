package vn.hocvuso.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Villages that tests speak of. */
public final class PlaceFixtures {

    private PlaceFixtures() {}

    public static Village village(long id, String code, String name, String... aliases) {
        return new Village(
                new VillageId(id),
                "23428",
                code,
                name,
                VillageKind.THON,
                new Aliases(List.of(aliases)),
                null,
                List.of(),
                null,
                null);
    }

    public static Village successor(long id, String code, @Nullable LocalDate validFrom, String... predecessors) {
        return new Village(
                new VillageId(id),
                "23428",
                code,
                "Thôn " + code,
                VillageKind.THON,
                Aliases.NONE,
                validFrom,
                List.of(predecessors),
                null,
                null);
    }
}
