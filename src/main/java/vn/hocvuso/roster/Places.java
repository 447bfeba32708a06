package vn.hocvuso.roster;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;

/** The villages and organisations of one commune, by code. */
record Places(Map<String, Village> villages, Map<String, Organisation> organisations) {

    static Places of(List<Village> villages, List<Organisation> organisations) {
        return new Places(
                villages.stream().collect(toMap(Village::code, Function.identity())),
                organisations.stream().collect(toMap(Organisation::code, Function.identity())));
    }

    @Nullable
    Village village(@Nullable String code) {
        return code == null ? null : villages.get(code);
    }

    @Nullable
    Organisation organisation(@Nullable String code) {
        return code == null ? null : organisations.get(code);
    }

    Optional<Village> village(VillageId id) {
        return villages.values().stream()
                .filter(village -> village.id().equals(id))
                .findFirst();
    }
}
