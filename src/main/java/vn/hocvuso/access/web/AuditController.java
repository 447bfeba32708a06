package vn.hocvuso.access.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hocvuso.access.AuditFilter;
import vn.hocvuso.access.AuditReading;
import vn.hocvuso.access.Caller;
import vn.hocvuso.shared.PageRequest;

@Controller
@RequestMapping("/audit")
class AuditController {

    private final AuditReading audit;

    AuditController(AuditReading audit) {
        this.audit = audit;
    }

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page) {
        AuditFilter filter = new AuditFilter(given(commune), given(actor), given(subject), from, to);
        PageRequest request = PageRequest.of(page, PageRequest.DEFAULT_SIZE);
        return new ModelAndView("access/audit")
                .addObject("filter", filter)
                .addObject("url", url(filter))
                .addObject("page", audit.search(caller, filter, request).map(AuditRow::of));
    }

    /** This list with its filters. */
    private static String url(AuditFilter filter) {
        return UriComponentsBuilder.fromPath("/audit")
                .queryParamIfPresent("commune", Optional.ofNullable(filter.commune()))
                .queryParamIfPresent("actor", Optional.ofNullable(filter.actor()))
                .queryParamIfPresent("subject", Optional.ofNullable(filter.subject()))
                .queryParamIfPresent("from", Optional.ofNullable(filter.from()))
                .queryParamIfPresent("to", Optional.ofNullable(filter.to()))
                .encode()
                .toUriString();
    }

    /** A field of the filter that is left empty does not matter. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
