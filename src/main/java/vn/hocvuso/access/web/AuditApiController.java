package vn.hocvuso.access.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.AuditFilter;
import vn.hocvuso.access.AuditReading;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditEvent;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/audit")
class AuditApiController {

    private final AuditReading audit;

    AuditApiController(AuditReading audit) {
        this.audit = audit;
    }

    @GetMapping
    Page<AuditEvent> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        AuditFilter filter = new AuditFilter(commune, actor, subject, from, to);
        return audit.search(caller, filter, PageRequest.of(page, size));
    }
}
