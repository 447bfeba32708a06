package vn.hocvuso.imports.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.RejectedRows;
import vn.hocvuso.imports.RowFilter;
import vn.hocvuso.imports.RowReading;
import vn.hocvuso.imports.pipeline.Conflicts;
import vn.hocvuso.learning.Take;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.PageRequest;

/** What became of the rows of a file. */
@Controller
@RequestMapping("/imports/{id}")
class RowController {

    private final Imports imports;
    private final RunPage runs;
    private final RowReading rows;
    private final Rejects rejects;
    private final Villages villages;
    private final Conflicts conflicts;
    private final ProblemTexts texts;

    RowController(
            Imports imports,
            RunPage runs,
            RowReading rows,
            Rejects rejects,
            Villages villages,
            Conflicts conflicts,
            ProblemTexts texts) {
        this.imports = imports;
        this.runs = runs;
        this.rows = rows;
        this.rejects = rejects;
        this.villages = villages;
        this.conflicts = conflicts;
        this.texts = texts;
    }

    @GetMapping("/rows")
    ModelAndView rows(
            Caller caller,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Effect effect,
            @RequestParam(required = false) @Nullable ProblemCode problem,
            @RequestParam(required = false) @Nullable Integer line,
            @RequestParam(defaultValue = "0") int page) {
        Import job = imports.get(caller, new ImportId(id));
        RowFilter filter = new RowFilter(outcome, effect, problem, line);
        Map<String, String> names = villageNames(job);
        return new ModelAndView("imports/rows")
                .addObject("run", runs.run(job))
                .addObject(
                        "page",
                        rows.rows(caller, job.id(), filter, PageRequest.of(page, PageRequest.DEFAULT_SIZE))
                                .map(row -> RowLine.of(row, names, texts)))
                .addObject("filter", filter)
                .addObject("outcomes", Outcome.values())
                .addObject("effects", Effect.values())
                .addObject("problems", runs.problems(job))
                .addObject("url", url(job, filter))
                .addObject("ofPeople", job.kind() == ImportKind.COMPLETIONS || job.kind() == ImportKind.ROSTER)
                .addObject("mayImport", caller.role().administers());
    }

    @PostMapping("/rows/{line}/resolution")
    ModelAndView resolve(Caller caller, @PathVariable long id, @PathVariable int line, @RequestParam Take take) {
        conflicts.resolve(caller, new ImportId(id), line, take);
        return new ModelAndView("redirect:/imports/" + id + "/rows?effect=CONFLICT");
    }

    /** The same for all rows of the file that still wait. */
    @PostMapping("/resolution")
    ModelAndView resolveAll(Caller caller, @PathVariable long id, @RequestParam Take take) {
        conflicts.resolve(caller, new ImportId(id), null, take);
        return new ModelAndView("redirect:/imports/" + id);
    }

    @GetMapping("/rejects.csv")
    ResponseEntity<StreamingResponseBody> rejects(Caller caller, @PathVariable long id) {
        return rejects.of(caller, new ImportId(id), RejectedRows.Form.CSV);
    }

    @GetMapping("/rejects.xlsx")
    ResponseEntity<StreamingResponseBody> rejectsAsWorkbook(Caller caller, @PathVariable long id) {
        return rejects.of(caller, new ImportId(id), RejectedRows.Form.XLSX);
    }

    private Map<String, String> villageNames(Import job) {
        String commune = job.communeCode();
        return commune == null
                ? Map.of()
                : villages.of(commune).stream().collect(Collectors.toMap(Village::code, Village::name));
    }

    private static String url(Import job, RowFilter filter) {
        return UriComponentsBuilder.fromPath("/imports/" + job.id() + "/rows")
                .queryParamIfPresent("outcome", Optional.ofNullable(filter.outcome()))
                .queryParamIfPresent("effect", Optional.ofNullable(filter.effect()))
                .queryParamIfPresent("problem", Optional.ofNullable(filter.problem()))
                .queryParamIfPresent("line", Optional.ofNullable(filter.line()))
                .toUriString();
    }
}
