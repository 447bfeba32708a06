package vn.hocvuso.place.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.OrganisationKind;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.PlaceField;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/communes/{commune}/organisations")
class OrganisationApiController {

    private final Organisations organisations;

    OrganisationApiController(Organisations organisations) {
        this.organisations = organisations;
    }

    @PutMapping("/{code}")
    OrganisationAnswer put(
            Caller caller,
            @PathVariable @Code String commune,
            @PathVariable @Code String code,
            @Valid @RequestBody OrganisationBody body) {
        return OrganisationAnswer.of(organisations.put(caller, commune, code, body.fields()));
    }

    @GetMapping("/{code}")
    OrganisationAnswer get(Caller caller, @PathVariable @Code String commune, @PathVariable @Code String code) {
        return OrganisationAnswer.of(organisations.get(caller, commune, code));
    }

    @GetMapping
    Page<OrganisationAnswer> list(
            Caller caller,
            @PathVariable @Code String commune,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(organisations.seenBy(caller, commune), PageRequest.of(page, size))
                .map(OrganisationAnswer::of);
    }

    /** An organisation as it is asked for: what is left out has no value afterwards. */
    record OrganisationBody(
            @NotBlank @Size(max = 200) String name,
            @Nullable OrganisationKind kind,
            @Size(max = 16) @Nullable List<@NotBlank @Size(max = 120) String> aliases,
            @Nullable Integer sortOrder) {

        Fields fields() {
            return Fields.said()
                    .say(PlaceField.NAME, name.strip())
                    .say(PlaceField.KIND, kind)
                    .sayList(PlaceField.ALIASES, aliases == null ? List.of() : aliases)
                    .say(PlaceField.SORT_ORDER, sortOrder)
                    .build();
        }
    }

    /** An organisation as it is shown. */
    record OrganisationAnswer(
            String code,
            String name,
            OrganisationKind kind,
            List<String> aliases,
            @Nullable Integer sortOrder) {

        static OrganisationAnswer of(Organisation organisation) {
            return new OrganisationAnswer(
                    organisation.code(),
                    organisation.name(),
                    organisation.kind(),
                    organisation.aliases().names(),
                    organisation.sortOrder());
        }
    }
}
