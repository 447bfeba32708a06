package vn.hocvuso.place.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.place.PlaceField;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageKind;
import vn.hocvuso.shared.Typed;
import vn.hocvuso.shared.Written;

/** A village as it is typed. */
record VillageForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String aliases,
        @Nullable String validFrom,
        @Nullable String retiredOn,
        @Nullable List<String> predecessors,
        @Nullable String sortOrder) {

    static final VillageForm EMPTY = new VillageForm("", "", VillageKind.THON.name(), "", null, null, List.of(), null);

    static VillageForm of(Village village) {
        return new VillageForm(
                village.code(),
                village.name(),
                village.kind().name(),
                String.join("\n", village.aliases().names()),
                Written.orNull(village.validFrom()),
                Written.orNull(village.retiredOn()),
                village.predecessors(),
                Written.orNull(village.sortOrder()));
    }

    String typedCode() {
        return code == null ? "" : code.strip();
    }

    Fields fields(Typed typed) {
        Fields fields = Fields.said()
                .say(PlaceField.NAME, typed.required("name", name, 120))
                .say(PlaceField.KIND, typed.one("kind", kind, VillageKind.class))
                .sayList(PlaceField.ALIASES, typed.lines("aliases", aliases, 16, 120))
                .say(PlaceField.VALID_FROM, typed.day("validFrom", validFrom))
                .sayList(PlaceField.PREDECESSORS, predecessors == null ? List.of() : predecessors)
                .say(PlaceField.RETIRED_ON, typed.day("retiredOn", retiredOn))
                .say(PlaceField.SORT_ORDER, typed.number("sortOrder", sortOrder))
                .build();
        typed.mustBeRead();
        return fields;
    }
}
