package vn.hocvuso.imports.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hocvuso.access.Caller;
import vn.hocvuso.imports.Failure;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.TotalsFile;
import vn.hocvuso.imports.format.FileProblem;
import vn.hocvuso.place.Commune;
import vn.hocvuso.roster.Group;

/** Fills the form of declared totals from a file; whoever sent it looks at the numbers and keeps them there. */
@Controller
class TotalsController {

    private final TotalsFile file;
    private final ProblemTexts texts;
    private final MessageSource messages;

    TotalsController(TotalsFile file, ProblemTexts texts, MessageSource messages) {
        this.file = file;
        this.texts = texts;
        this.messages = messages;
    }

    @PostMapping("/denominators/file")
    ModelAndView read(
            Caller caller,
            Commune commune,
            @RequestParam Group group,
            @RequestParam("file") MultipartFile sent,
            RedirectAttributes next) {
        caller.mustAdminister(commune.code());
        try {
            TotalsFile.Totals totals = file.read(commune.code(), sent::getInputStream);
            next.addFlashAttribute("fromFile", totals.counts());
            next.addFlashAttribute(
                    "fileFaults", totals.faults().stream().map(this::sentence).toList());
        } catch (FileProblem problem) {
            List<String> quoted =
                    Arrays.stream(problem.arguments()).map(String::valueOf).toList();
            next.addFlashAttribute("fileProblem", texts.of(new Failure(problem.code(), quoted)));
        }
        return new ModelAndView("redirect:/denominators?group=" + group);
    }

    /** As text: what is kept until the next page must not be a thing of its own. */
    private String sentence(TotalsFile.Fault fault) {
        Object[] quoted = {String.valueOf(fault.line()), fault.value()};
        return messages.getMessage("denominator.file." + fault.what(), quoted, Locale.forLanguageTag("vi"));
    }
}
