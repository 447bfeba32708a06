package vn.hocvuso.imports.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportAnswer;
import vn.hocvuso.imports.ImportChange;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportMode;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.Problem;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.RejectedRows;
import vn.hocvuso.imports.RowFilter;
import vn.hocvuso.imports.RowReading;
import vn.hocvuso.imports.RowView;
import vn.hocvuso.imports.Upload;
import vn.hocvuso.imports.pipeline.Conflicts;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.learning.Take;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/imports")
class ImportApiController {

    private final Imports imports;
    private final RowReading rows;
    private final Uploads uploads;
    private final Rejects rejects;
    private final Conflicts conflicts;
    private final ProblemTexts texts;

    ImportApiController(
            Imports imports,
            RowReading rows,
            Uploads uploads,
            Rejects rejects,
            Conflicts conflicts,
            ProblemTexts texts) {
        this.imports = imports;
        this.rows = rows;
        this.uploads = uploads;
        this.rejects = rejects;
        this.conflicts = conflicts;
        this.texts = texts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> receive(
            Caller caller,
            @RequestParam MultipartFile file,
            @RequestParam ImportKind kind,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(defaultValue = Upload.PORTAL) String source,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "preview") String mode,
            @RequestParam(required = false) @Nullable Long retryOf)
            throws IOException {
        ImportMode wanted = mode(mode);
        if (retryOf != null) {
            return accepted(retry(caller, file, kind, new ImportId(retryOf), wanted));
        }
        return accepted(uploads.receive(
                caller,
                file,
                name -> new Upload(
                        kind,
                        wanted,
                        blankAsNull(commune),
                        blankAsNull(course),
                        blankAsNull(campaign),
                        source,
                        asOf,
                        name,
                        null)));
    }

    private Import retry(Caller caller, MultipartFile file, ImportKind kind, ImportId first, ImportMode mode)
            throws IOException {
        if (imports.get(caller, first).kind() != kind) {
            throw InvalidInput.unprocessable("kind", "RETRY_KIND");
        }
        return uploads.receiveRetry(caller, file, first, mode);
    }

    @GetMapping
    Page<ImportAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable ImportKind kind,
            @RequestParam(required = false) @Nullable ImportState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return imports.list(caller, commune, kind, state, PageRequest.of(page, size))
                .map(job -> ImportAnswer.of(job, texts));
    }

    @GetMapping("/{id}")
    ImportAnswer get(Caller caller, @PathVariable long id) {
        return ImportAnswer.of(imports.get(caller, new ImportId(id)), texts);
    }

    /** Reads the file anew as the caller wants it; what he leaves out is told by the program. */
    @PutMapping("/{id}/mapping")
    ResponseEntity<ImportAnswer> map(Caller caller, @PathVariable long id, @RequestBody MappingRequest mapping) {
        Import job = imports.get(caller, new ImportId(id));
        return accepted(imports.readAnew(caller, job.id(), mapping.choices(job.kind()), mapping.words()));
    }

    @PostMapping("/{id}/apply")
    ResponseEntity<ImportAnswer> apply(
            Caller caller, @PathVariable long id, @RequestParam(defaultValue = "false") boolean force) {
        return accepted(imports.apply(caller, new ImportId(id), force));
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<ImportAnswer> cancel(Caller caller, @PathVariable long id) {
        return accepted(imports.cancel(caller, new ImportId(id)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<ImportAnswer> undo(Caller caller, @PathVariable long id) {
        return accepted(imports.undo(caller, new ImportId(id)));
    }

    @GetMapping("/{id}/rows")
    Page<RowAnswer> rows(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Effect effect,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return rows.rows(
                        caller,
                        new ImportId(id),
                        new RowFilter(outcome, effect, null, null),
                        PageRequest.of(page, size))
                .map(this::answer);
    }

    /** What counts where the row takes a completion back. */
    @PostMapping("/{id}/rows/{line}/resolution")
    ResponseEntity<Void> resolve(
            Caller caller, @PathVariable long id, @PathVariable int line, @Valid @RequestBody Resolution resolution) {
        conflicts.resolve(caller, new ImportId(id), line, resolution.take());
        return ResponseEntity.noContent().build();
    }

    /** The same for all rows of the file that still wait. */
    @PostMapping("/{id}/resolution")
    ResponseEntity<Void> resolveAll(Caller caller, @PathVariable long id, @Valid @RequestBody Resolution resolution) {
        conflicts.resolve(caller, new ImportId(id), null, resolution.take());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/rejects.csv")
    ResponseEntity<StreamingResponseBody> rejects(Caller caller, @PathVariable long id) {
        return rejects.of(caller, new ImportId(id), RejectedRows.Form.CSV);
    }

    @GetMapping("/{id}/rejects.xlsx")
    ResponseEntity<StreamingResponseBody> rejectsAsWorkbook(Caller caller, @PathVariable long id) {
        return rejects.of(caller, new ImportId(id), RejectedRows.Form.XLSX);
    }

    /** The effect on the figures of each village, once the import is applied. */
    @GetMapping("/{id}/changes")
    Page<ChangeAnswer> changes(
            Caller caller,
            @PathVariable long id,
            @RequestParam(defaultValue = "VILLAGE") String by,
            @RequestParam(required = false) @Nullable String campaign) {
        if (!by.equals("VILLAGE")) {
            throw invalid("by", by);
        }
        List<ChangeAnswer> changes = imports.changes(caller, new ImportId(id)).stream()
                .filter(change -> campaign == null || campaign.equals(change.campaignCode()))
                .map(ChangeAnswer::of)
                .toList();
        return new Page<>(changes, 0, Math.max(1, changes.size()), changes.size());
    }

    private ResponseEntity<ImportAnswer> accepted(Import job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(ImportAnswer.of(job, texts));
    }

    private static ImportMode mode(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "preview" -> ImportMode.PREVIEW;
            case "apply" -> ImportMode.APPLY;
            default -> throw invalid("mode", mode);
        };
    }

    private static InvalidInput invalid(String field, String value) {
        return new InvalidInput(DomainException.Kind.INVALID, List.of(new FieldFault(field, "UNKNOWN_VALUE", value)));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private RowAnswer answer(RowView view) {
        return new RowAnswer(
                view.row().line(),
                view.row().outcome(),
                view.row().effect(),
                view.row().personCode(),
                view.row().personName(),
                view.row().villageCode(),
                view.row().matchedBy(),
                view.row().score(),
                view.problems().stream().map(this::answer).toList(),
                view.raw());
    }

    private ProblemAnswer answer(Problem problem) {
        return new ProblemAnswer(problem.contractCode(), problem.field(), problem.value(), texts.of(problem));
    }

    /** Which side counts. */
    record Resolution(@NotNull Take take) {}

    /** A row and what became of it. */
    record RowAnswer(
            int line,
            Outcome outcome,
            @Nullable Effect effect,
            @Nullable String personCode,
            @Nullable String personName,
            @Nullable String villageCode,
            @Nullable MatchedBy matchedBy,
            @Nullable BigDecimal score,
            List<ProblemAnswer> problems,
            Map<String, String> raw) {}

    /** What is wrong with a cell, in words too. */
    record ProblemAnswer(
            String code, @Nullable String field, @Nullable String value, String message) {}

    /** How the figures of a village changed. */
    record ChangeAnswer(
            String campaignCode,
            String villageCode,
            long doneBefore,
            @Nullable Long doneAfter,
            @Nullable Long denominator) {

        static ChangeAnswer of(ImportChange change) {
            return new ChangeAnswer(
                    change.campaignCode(),
                    change.villageCode(),
                    change.doneBefore(),
                    change.doneAfter(),
                    change.denominator());
        }
    }
}
