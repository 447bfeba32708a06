package vn.hocvuso.access.web;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.hocvuso.audit.AuditEvent;
import vn.hocvuso.shared.Days;

/** An event as the page shows it: its subject leads to its own page, where there is one. */
record AuditRow(
        LocalDateTime at,
        String actor,
        String action,
        String subject,
        @Nullable String subjectHref,
        String detail) {

    private static final Map<String, String> PAGES = Map.of(
            "account", "/accounts/",
            "person", "/people/",
            "import", "/imports/",
            "campaign", "/campaigns/");

    static AuditRow of(AuditEvent event) {
        return new AuditRow(
                LocalDateTime.ofInstant(event.at(), Days.ZONE),
                event.actor(),
                event.action(),
                event.subject(),
                href(event),
                event.detail());
    }

    private static @Nullable String href(AuditEvent event) {
        String page = PAGES.get(event.subjectKind());
        return page == null ? null : page + UriUtils.encodePathSegment(event.subject(), "UTF-8");
    }
}
