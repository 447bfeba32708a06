package vn.hocvuso.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for; what is null does not matter.
 *
 * @param communes only events of these communes, and none that belong to no commune
 * @param subject the code or id that an event is about
 * @param from the first moment
 * @param before the first moment that is too late
 */
public record AuditQuery(
        @Nullable List<String> communes,
        @Nullable String actor,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant before) {

    public AuditQuery {
        communes = communes == null ? null : List.copyOf(communes);
    }

    boolean findsNothing() {
        return communes != null && communes.isEmpty();
    }
}
