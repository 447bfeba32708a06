package vn.hocvuso.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.audit.AuditQuery;
import vn.hocvuso.shared.Days;

/** Which events somebody asks for; both days count whole. */
public record AuditFilter(
        @Nullable String commune,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    AuditQuery within(@Nullable List<String> communes) {
        return new AuditQuery(communes, actor, subject, startOf(from), to == null ? null : startOf(to.plusDays(1)));
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Days.ZONE).toInstant();
    }
}
