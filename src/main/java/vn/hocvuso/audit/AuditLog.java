package vn.hocvuso.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Reads what was written down. */
@Component
public class AuditLog {

    private final AuditSearchMapper mapper;

    AuditLog(AuditSearchMapper mapper) {
        this.mapper = mapper;
    }

    /** Newest first. */
    public Page<AuditEvent> search(AuditQuery query, PageRequest request) {
        if (query.findsNothing()) {
            return Page.of(List.of(), request, 0);
        }
        List<AuditEvent> events = mapper.search(query, request.size(), request.offset());
        return Page.of(events, request, mapper.count(query));
    }
}
