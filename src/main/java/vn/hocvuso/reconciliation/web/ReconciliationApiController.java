package vn.hocvuso.reconciliation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.reconciliation.Metric;
import vn.hocvuso.reconciliation.Reconciled;
import vn.hocvuso.reconciliation.Reconciliation;
import vn.hocvuso.reconciliation.ReportedFigure;
import vn.hocvuso.reconciliation.ReportedFigures;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Why the portal's total and ours differ, and the figures that people enter beside both. */
@RestController
@RequestMapping("/api/v1")
class ReconciliationApiController {

    private final Reconciliation reconciliation;
    private final ReportedFigures figures;

    ReconciliationApiController(Reconciliation reconciliation, ReportedFigures figures) {
        this.reconciliation = reconciliation;
        this.figures = figures;
    }

    @GetMapping("/campaigns/{code}/reconciliation")
    Reconciled get(Caller caller, @PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return reconciliation.of(caller, code, asOf);
    }

    @PutMapping("/imports/{id}/portal-total")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void total(Caller caller, @PathVariable long id, @Valid @RequestBody TotalBody body) {
        reconciliation.enterTotal(caller, new ImportId(id), body.total());
    }

    @PutMapping("/communes/{commune}/figures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(Caller caller, @PathVariable @Code String commune, @Valid @RequestBody FigureBody body) {
        figures.enter(caller, commune, List.of(body.entered()));
    }

    /** All that was ever entered, newest first. */
    @GetMapping("/communes/{commune}/figures")
    Page<ReportedFigure> list(
            Caller caller,
            @PathVariable @Code String commune,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(figures.history(caller, commune), PageRequest.of(page, size));
    }

    /** The portal's own total. */
    record TotalBody(@NotNull Integer total) {}

    /** A figure as it is entered. */
    record FigureBody(
            @NotNull Metric metric,
            @Code @Nullable String campaignCode,
            @Code @Nullable String villageCode,
            @NotNull LocalDate asOf,
            @NotNull Integer count,
            @NotBlank @Size(max = 200) String source) {

        ReportedFigure.Entered entered() {
            return new ReportedFigure.Entered(metric, campaignCode, villageCode, asOf, count, source.strip());
        }
    }
}
