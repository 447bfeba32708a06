package vn.hocvuso.imports.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.pipeline.UndoPreview;
import vn.hocvuso.shared.DomainException;

/** The page that tells what taking an import back would do, before anybody does it. */
@Controller
@RequestMapping("/imports/{id}/undo")
class UndoController {

    private static final int MOST_SHOWN = 200;

    private final Imports imports;
    private final UndoPreview preview;
    private final RunPage runs;
    private final ProblemTexts texts;

    UndoController(Imports imports, UndoPreview preview, RunPage runs, ProblemTexts texts) {
        this.imports = imports;
        this.preview = preview;
        this.runs = runs;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable long id) {
        Import job = imports.get(caller, new ImportId(id));
        ModelAndView page = new ModelAndView("imports/undo").addObject("run", runs.run(job));
        try {
            Optional<UndoPreview.Undone> undone = preview.of(caller, job.id());
            List<UndoPreview.PersonUndone> people =
                    undone.map(UndoPreview.Undone::people).orElse(List.of());
            return page.addObject("foretold", undone.isPresent())
                    .addObject("people", people.stream().limit(MOST_SHOWN).toList())
                    .addObject("peopleTotal", people.size())
                    .addObject(
                            "changes",
                            runs.byCampaign(
                                    undone.map(UndoPreview.Undone::changes).orElse(List.of()), job.communeCode()));
        } catch (DomainException refusal) {
            return page.addObject("refusal", texts.of(refusal));
        }
    }
}
