package vn.hocvuso.imports.pipeline;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportProgress;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.learning.Take;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;

/** Rows that take completions back wait until somebody says what counts: what stands, or the file. */
@Component
public class Conflicts {

    private final Imports imports;
    private final ImportProgress progress;
    private final Ledger ledger;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    Conflicts(
            Imports imports,
            ImportProgress progress,
            Ledger ledger,
            Freshness freshness,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.progress = progress;
        this.ledger = ledger;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says what counts.
     *
     * @param line of one row; null for all rows that still wait
     */
    @Transactional
    public void resolve(Caller caller, ImportId id, @Nullable Integer line, Take take) {
        Import seen = imports.get(caller, id);
        caller.mustAdminister();
        List<String> communes = ledger.communesOfConflicts(id, line);
        if (communes.stream().anyMatch(freshness::isHeld)) {
            throw new DomainException(Kind.CONFLICT, "COMMUNE_HELD");
        }
        Import job = progress.locked(seen.id());
        if (job.state() != ImportState.APPLIED || !job.rests()) {
            throw new DomainException(Kind.CONFLICT, "IMPORT_STATE", job.state());
        }
        if (ledger.resolve(id, line, take, caller.username(), clock.instant()) == 0) {
            throw new DomainException(Kind.CONFLICT, "NO_CONFLICT");
        }
        communes.forEach(freshness::markChanged);
        progress.recount(job);
        audit.record(
                caller.username(),
                "conflict.resolved",
                Subject.of("import", id, job.communeCode()),
                take.name() + (line == null ? "" : ", " + line));
    }
}
