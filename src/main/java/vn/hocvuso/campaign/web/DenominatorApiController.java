package vn.hocvuso.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import vn.hocvuso.campaign.DeclaredFigures;
import vn.hocvuso.campaign.Denominator;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** How many people are to finish, as it is declared. */
@RestController
@RequestMapping("/api/v1/communes/{commune}/denominators")
class DenominatorApiController {

    private final DeclaredFigures figures;

    DenominatorApiController(DeclaredFigures figures) {
        this.figures = figures;
    }

    @PutMapping
    Denominator put(Caller caller, @PathVariable @Code String commune, @Valid @RequestBody DenominatorBody body) {
        Denominator.Declared declared = body.declared();
        figures.declare(caller, commune, List.of(declared));
        return figures.of(commune).all().stream()
                .filter(one -> one.key().equals(declared.key()))
                .findFirst()
                .orElseThrow();
    }

    /** All that was ever declared, newest first. */
    @GetMapping
    Page<Denominator> list(
            Caller caller,
            @PathVariable @Code String commune,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        List<Denominator> newestFirst = new ArrayList<>(figures.history(caller, commune));
        Collections.reverse(newestFirst);
        return Page.partOf(newestFirst, PageRequest.of(page, size));
    }

    /** A figure as it is declared. */
    record DenominatorBody(
            @NotNull Group group,
            @Code @Nullable String villageCode,
            @Code @Nullable String organisationCode,
            @NotNull Integer count,
            @NotNull LocalDate asOf,
            @NotBlank @Size(max = 200) String source,
            @Size(max = 120) @Nullable String ageRule) {

        Denominator.Declared declared() {
            return new Denominator.Declared(
                    new Denominator.Key(group, villageCode, organisationCode, asOf),
                    count,
                    source.strip(),
                    ageRule == null || ageRule.isBlank() ? null : ageRule.strip());
        }
    }
}
