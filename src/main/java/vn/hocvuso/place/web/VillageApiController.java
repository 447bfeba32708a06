package vn.hocvuso.place.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.place.PlaceField;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageKind;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/communes/{commune}/villages")
class VillageApiController {

    private final Villages villages;

    VillageApiController(Villages villages) {
        this.villages = villages;
    }

    @PutMapping("/{code}")
    VillageAnswer put(
            Caller caller,
            @PathVariable @Code String commune,
            @PathVariable @Code String code,
            @Valid @RequestBody VillageBody body) {
        return VillageAnswer.of(villages.put(caller, commune, code, body.fields()));
    }

    @GetMapping("/{code}")
    VillageAnswer get(Caller caller, @PathVariable @Code String commune, @PathVariable @Code String code) {
        return VillageAnswer.of(villages.get(caller, commune, code));
    }

    @GetMapping
    Page<VillageAnswer> list(
            Caller caller,
            @PathVariable @Code String commune,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(villages.seenBy(caller, commune), PageRequest.of(page, size))
                .map(VillageAnswer::of);
    }

    /** A village as it is asked for: what is left out has no value afterwards. */
    record VillageBody(
            @NotBlank @Size(max = 120) String name,
            @Nullable VillageKind kind,
            @Size(max = 16) @Nullable List<@NotBlank @Size(max = 120) String> aliases,
            @Nullable LocalDate validFrom,
            @Size(max = 40) @Nullable List<@NotNull @Code String> predecessors,
            @Nullable LocalDate retiredOn,
            @Nullable Integer sortOrder) {

        Fields fields() {
            return Fields.said()
                    .say(PlaceField.NAME, name.strip())
                    .say(PlaceField.KIND, kind)
                    .sayList(PlaceField.ALIASES, aliases == null ? List.of() : aliases)
                    .say(PlaceField.VALID_FROM, validFrom)
                    .sayList(PlaceField.PREDECESSORS, predecessors == null ? List.of() : predecessors)
                    .say(PlaceField.RETIRED_ON, retiredOn)
                    .say(PlaceField.SORT_ORDER, sortOrder)
                    .build();
        }
    }

    /** A village as it is shown. */
    record VillageAnswer(
            String code,
            String name,
            VillageKind kind,
            List<String> aliases,
            @Nullable LocalDate validFrom,
            List<String> predecessors,
            @Nullable LocalDate retiredOn,
            @Nullable Integer sortOrder) {

        static VillageAnswer of(Village village) {
            return new VillageAnswer(
                    village.code(),
                    village.name(),
                    village.kind(),
                    village.aliases().names(),
                    village.validFrom(),
                    village.predecessors(),
                    village.retiredOn(),
                    village.sortOrder());
        }
    }
}
