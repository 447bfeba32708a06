package vn.hocvuso.imports.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.access.Role;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportMode;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Commune;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.PageRequest;

/** The pages where files are handed in, looked at and applied. */
@Controller
@RequestMapping("/imports")
class ImportController {

    private static final List<ImportKind> KINDS = List.of(ImportKind.values());

    private final Imports imports;
    private final RunPage runs;
    private final Uploads uploads;
    private final Courses courses;
    private final Campaigns campaigns;
    private final CurrentCampaign campaign;

    ImportController(
            Imports imports,
            RunPage runs,
            Uploads uploads,
            Courses courses,
            Campaigns campaigns,
            CurrentCampaign campaign) {
        this.imports = imports;
        this.runs = runs;
        this.uploads = uploads;
        this.courses = courses;
        this.campaigns = campaigns;
        this.campaign = campaign;
    }

    @GetMapping
    ModelAndView list(
            Caller caller,
            Commune commune,
            @RequestParam(required = false) @Nullable ImportKind kind,
            @RequestParam(required = false) @Nullable ImportState state,
            @RequestParam(defaultValue = "0") int page) {
        return listPage(caller, commune, kind, state, page).addObject("form", ImportForm.EMPTY);
    }

    @PostMapping
    ModelAndView receive(Caller caller, Commune commune, @ModelAttribute("form") ImportForm form, BindingResult errors)
            throws IOException {
        ImportKind kind = form.kind();
        if (!form.hasFile()) {
            errors.rejectValue("file", "error.FILE_MISSING");
        }
        if (kind == null && !errors.hasFieldErrors("kind")) {
            errors.rejectValue("kind", "error.REQUIRED");
        }
        if (errors.hasErrors() || kind == null || form.file() == null) {
            return refused(listPage(caller, commune, null, null, 0));
        }
        try {
            Import job = uploads.receive(caller, form.file(), fileName -> form.upload(kind, commune.code(), fileName));
            return new ModelAndView("redirect:/imports/" + job.id());
        } catch (InvalidInput refusal) {
            FormFaults.show(refusal, errors);
            return refused(listPage(caller, commune, null, null, 0));
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable long id, WebRequest request) {
        return page("imports/show", caller, imports.get(caller, new ImportId(id)), request);
    }

    /** The part that is asked for again while work goes on. */
    @GetMapping("/{id}/status")
    ModelAndView status(Caller caller, @PathVariable long id, WebRequest request) {
        return page("imports/show :: status", caller, imports.get(caller, new ImportId(id)), request);
    }

    /** Rows of the import that come back mended. */
    @PostMapping("/{id}/retry")
    ModelAndView retry(Caller caller, @PathVariable long id, @RequestParam MultipartFile file) throws IOException {
        return file.isEmpty()
                ? new ModelAndView("redirect:/imports/" + id)
                : shown(uploads.receiveRetry(caller, file, new ImportId(id), ImportMode.PREVIEW));
    }

    @PostMapping("/{id}/apply")
    ModelAndView apply(Caller caller, @PathVariable long id, @RequestParam(defaultValue = "false") boolean force) {
        return shown(imports.apply(caller, new ImportId(id), force));
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(Caller caller, @PathVariable long id) {
        return shown(imports.cancel(caller, new ImportId(id)));
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(Caller caller, @PathVariable long id) {
        return shown(imports.undo(caller, new ImportId(id)));
    }

    private ModelAndView listPage(
            Caller caller, Commune commune, @Nullable ImportKind kind, @Nullable ImportState state, int page) {
        PageRequest request = PageRequest.of(page, PageRequest.DEFAULT_SIZE);
        return new ModelAndView("imports/list")
                .addObject(
                        "page",
                        imports.list(caller, commune.code(), kind, state, request)
                                .map(runs::run))
                .addObject("commune", commune.code())
                .addObject("kind", kind)
                .addObject("state", state)
                .addObject("url", url(kind, state))
                .addObject("kinds", KINDS)
                .addObject("states", ImportState.values())
                .addObject("courses", courses.all())
                .addObject("mayAddCourse", caller.role() == Role.ADMIN)
                .addObject("mayImport", caller.role().administers());
    }

    private ModelAndView page(String view, Caller caller, Import job, WebRequest request) {
        return new ModelAndView(view)
                .addObject("run", runs.run(job))
                .addObject("problem", runs.problem(job))
                .addObject("step", runs.step(job))
                .addObject("working", !job.rests())
                .addObject("columns", runs.columns(job))
                .addObject("unknownWords", runs.unknownWords(job))
                .addObject("problems", runs.problems(job))
                .addObject("alarms", runs.alarms(job))
                .addObject("changes", runs.changes(caller, job, currentCampaign(caller, job, request)))
                .addObject("duplicate", runs.duplicate(job))
                .addObject("mayImport", caller.role().administers());
    }

    private @Nullable String currentCampaign(Caller caller, Import job, WebRequest request) {
        String commune = job.communeCode();
        return commune == null
                ? null
                : campaign.among(campaigns.seenBy(caller, commune), request)
                        .map(Campaign::code)
                        .orElse(null);
    }

    private static ModelAndView shown(Import job) {
        return new ModelAndView("redirect:/imports/" + job.id());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String url(@Nullable ImportKind kind, @Nullable ImportState state) {
        return UriComponentsBuilder.fromPath("/imports")
                .queryParamIfPresent("kind", Optional.ofNullable(kind))
                .queryParamIfPresent("state", Optional.ofNullable(state))
                .toUriString();
    }
}
