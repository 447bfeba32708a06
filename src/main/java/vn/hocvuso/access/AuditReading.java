package vn.hocvuso.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.audit.AuditEvent;
import vn.hocvuso.audit.AuditLog;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** The audit trail for those who administer: all of it for ADMIN, that of his communes for an OFFICER. */
@Component
public class AuditReading {

    private final AuditLog log;

    AuditReading(AuditLog log) {
        this.log = log;
    }

    public Page<AuditEvent> search(Caller caller, AuditFilter filter, PageRequest request) {
        caller.mustAdminister();
        return log.search(filter.within(communes(caller, filter.commune())), request);
    }

    private static @Nullable List<String> communes(Caller caller, @Nullable String asked) {
        if (asked != null) {
            caller.mustAdminister(asked);
            return List.of(asked);
        }
        return caller.role() == Role.ADMIN ? null : caller.communes();
    }
}
