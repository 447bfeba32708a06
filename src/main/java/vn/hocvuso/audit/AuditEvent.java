package vn.hocvuso.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that somebody saw or changed; {@code detail} holds codes and ids, never a name, an identity or a phone. */
public record AuditEvent(
        long id,
        Instant at,
        String actor,
        String action,
        @Nullable String communeCode,
        String subjectKind,
        String subject,
        String detail) {}
