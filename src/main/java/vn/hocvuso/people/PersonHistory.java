package vn.hocvuso.people;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditEvent;
import vn.hocvuso.audit.AuditLog;
import vn.hocvuso.audit.AuditQuery;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.PageRequest;

/** What the audit trail knows of a person, for those who run the commune. */
@Component
public class PersonHistory {

    private static final String CHANGED = "person.changed";

    /** What their details say is no sentence, and stands elsewhere on the page. */
    private static final Set<String> WITHOUT_WORDS = Set.of(
            CHANGED,
            "visit.recorded",
            "visit.withdrawn",
            "exemption.put",
            "exemption.removed",
            "certificate.put",
            "certificate.removed");

    private final AuditLog log;
    private final Accounts accounts;

    PersonHistory(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    /** The newest of it, newest first. */
    public List<PersonChange> of(Caller caller, ShownPerson person) {
        if (!caller.role().administers()) {
            return List.of();
        }
        AuditQuery query = new AuditQuery(List.of(person.communeCode()), null, person.code(), null, null);
        return log.search(query, PageRequest.of(0, PageRequest.DEFAULT_SIZE)).items().stream()
                .filter(event -> event.subjectKind().equals("person"))
                .map(this::change)
                .toList();
    }

    private PersonChange change(AuditEvent event) {
        boolean changed = event.action().equals(CHANGED);
        return new PersonChange(
                LocalDateTime.ofInstant(event.at(), Days.ZONE),
                accounts.nameOf(event.actor()),
                event.action(),
                changed ? Arrays.asList(event.detail().split(", ")) : List.of(),
                WITHOUT_WORDS.contains(event.action()) ? "" : event.detail());
    }
}
