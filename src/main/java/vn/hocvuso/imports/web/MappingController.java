package vn.hocvuso.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.format.Choices;
import vn.hocvuso.shared.DomainException;

/** The page on which somebody tells what the columns of a file are, and sees at once what comes of it. */
@Controller
@RequestMapping("/imports/{id}/mapping")
class MappingController {

    private final Imports imports;
    private final MappingPage pages;
    private final ProblemTexts texts;

    MappingController(Imports imports, MappingPage pages, ProblemTexts texts) {
        this.imports = imports;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable long id) {
        Import job = mapped(caller, id);
        return page(job, job.chosen(), null);
    }

    /** The same page as it would be with what is chosen so far. */
    @PostMapping("/preview")
    ModelAndView preview(Caller caller, @PathVariable long id, @RequestParam MultiValueMap<String, String> params) {
        Import job = mapped(caller, id);
        try {
            return page(job, request(job, new MappingForm(params)).choices(job.kind()), null);
        } catch (DomainException refusal) {
            return refused(job, refusal);
        }
    }

    @PostMapping
    ModelAndView map(Caller caller, @PathVariable long id, @RequestParam MultiValueMap<String, String> params) {
        Import job = mapped(caller, id);
        try {
            MappingRequest request = request(job, new MappingForm(params));
            imports.readAnew(caller, job.id(), request.choices(job.kind()), request.words());
            return new ModelAndView("redirect:/imports/" + job.id());
        } catch (DomainException refusal) {
            return refused(job, refusal);
        }
    }

    private Import mapped(Caller caller, long id) {
        Import job = imports.get(caller, new ImportId(id));
        caller.mustAdminister();
        return job;
    }

    /** Columns of another header than the one that is read now are told anew. */
    private MappingRequest request(Import job, MappingForm form) {
        MappingRequest table = form.table();
        Choices choices = table.choices(job.kind());
        MappingPage.View view = pages.view(job, choices);
        boolean same = view.header().equals(form.header());
        return same ? form.withColumns(pages.told(job, choices)) : table;
    }

    private ModelAndView refused(Import job, DomainException refusal) {
        ModelAndView page = page(job, job.chosen(), texts.of(refusal));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Import job, Choices choices, @Nullable String problem) {
        return new ModelAndView("imports/mapping")
                .addObject("id", job.id().value())
                .addObject("fileName", job.fileName())
                .addObject("choices", choices)
                .addObject("problem", problem)
                .addObject("table", pages.view(job, choices))
                .addObject("fields", MappingPage.fields(job))
                .addObject("charsets", MappingPage.CHARSETS);
    }
}
