package vn.hocvuso.imports.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.place.Communes;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;

/** The receipt of an import that was applied, as a page and as a PDF, to be filed with the records. */
@Controller
@RequestMapping("/imports/{id}")
class ReceiptController {

    private static final Locale LANGUAGE = Locale.forLanguageTag("vi-VN");
    private static final String GROUPS_OF_EIGHT = "(?<=\\G.{8})";

    private final Imports imports;
    private final RunPage runs;
    private final Communes communes;
    private final SpringTemplateEngine templates;

    ReceiptController(Imports imports, RunPage runs, Communes communes, SpringTemplateEngine templates) {
        this.imports = imports;
        this.runs = runs;
        this.communes = communes;
        this.templates = templates;
    }

    /** What a receipt says beyond what the import's page says. */
    record Receipt(
            String place,
            long bytes,
            List<String> hash,
            @Nullable ImportId retryOf) {}

    @GetMapping("/receipt")
    ModelAndView show(Caller caller, @PathVariable long id) {
        return new ModelAndView("imports/receipt", model(caller, new ImportId(id)));
    }

    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> print(Caller caller, @PathVariable long id) {
        String page = templates.process("imports/receipt-pdf", new Context(LANGUAGE, model(caller, new ImportId(id))));
        ContentDisposition name = ContentDisposition.attachment()
                .filename("bien-nhan-" + id + ".pdf")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(Pdf.of(page));
    }

    private Map<String, Object> model(Caller caller, ImportId id) {
        Import job = imports.get(caller, id);
        caller.mustAdminister();
        if (job.appliedAt() == null) {
            throw new DomainException(Kind.CONFLICT, "IMPORT_STATE", job.state());
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("run", runs.run(job));
        model.put(
                "receipt",
                new Receipt(
                        place(job),
                        job.fileBytes(),
                        Arrays.asList(job.sha256().split(GROUPS_OF_EIGHT, 0)),
                        job.retryOf()));
        model.put("problems", runs.problems(job));
        model.put("campaigns", runs.byCampaign(imports.changes(caller, id), job.communeCode()));
        return model;
    }

    private String place(Import job) {
        String commune = job.communeCode();
        return commune == null
                ? ""
                : communes.find(commune)
                        .map(one -> one.fullName() + ", " + one.provinceName())
                        .orElse("");
    }
}
