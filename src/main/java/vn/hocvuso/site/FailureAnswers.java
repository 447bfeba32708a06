package vn.hocvuso.site;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a failure in the way that its request waits for. */
@Component
class FailureAnswers {

    /** The element of the layout that shows what the last act did; a refusal is shown there and loses nothing typed. */
    private static final String NOTICE = "#notice";

    private final Problems problems;
    private final Sentences sentences;

    FailureAnswers(Problems problems, Sentences sentences) {
        this.problems = problems;
        this.sentences = sentences;
    }

    ResponseEntity<Object> problem(Failure failure, HttpHeaders headers) {
        return ResponseEntity.status(failure.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(failure));
    }

    ModelAndView page(Failure failure) {
        ModelAndView page = new ModelAndView("site/error");
        page.setStatus(failure.status());
        page.addObject("status", failure.status().value());
        page.addObject("message", sentences.summary(failure));
        page.addObject("errorId", failure.bugId());
        return page;
    }

    /** Where a part of a page was asked for, only what stands in the notice is shown. */
    ModelAndView part(Failure failure) {
        return page(failure).addObject("notice", Map.of("kind", "error", "text", sentences.summary(failure)));
    }

    /** For htmx: the refusal appears in the notice instead of emptying the part that was to be swapped. */
    static HttpHeaders intoNotice() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("HX-Retarget", NOTICE);
        headers.set("HX-Reselect", NOTICE);
        headers.set("HX-Reswap", "outerHTML");
        return headers;
    }
}
