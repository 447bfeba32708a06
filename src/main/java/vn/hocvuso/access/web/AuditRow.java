package vn.hocvuso.access.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.hocvuso.audit.AuditEvent;
import vn.hocvuso.shared.Days;

/**
 * An event as the page shows it: its subject leads to its own page, where there is one; the words of its detail are told one
 * by one, since those of the program have names on the page.
 */
record AuditRow(
        LocalDateTime at,
        String actor,
        String action,
        String subject,
        @Nullable String subjectHref,
        List<String> detail) {

    private static final Map<String, String> PAGES = Map.of(
            "account", "/accounts/",
            "person", "/people/",
            "import", "/imports/",
            "campaign", "/campaigns/");

    private static final Pattern WORD_OR_REST = Pattern.compile("[A-Za-z_]+|[^A-Za-z_]+");

    static AuditRow of(AuditEvent event) {
        return new AuditRow(
                LocalDateTime.ofInstant(event.at(), Days.ZONE),
                event.actor(),
                event.action(),
                event.subject(),
                href(event),
                WORD_OR_REST
                        .matcher(event.detail())
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    private static @Nullable String href(AuditEvent event) {
        String page = PAGES.get(event.subjectKind());
        return page == null ? null : page + UriUtils.encodePathSegment(event.subject(), "UTF-8");
    }
}
