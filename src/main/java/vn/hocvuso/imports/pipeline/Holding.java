package vn.hocvuso.imports.pipeline;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportAction;
import vn.hocvuso.imports.ImportChange;
import vn.hocvuso.imports.ImportProgress;
import vn.hocvuso.place.Freshness;

/**
 * Holds the communes of an import while it is applied or taken back, so that half of it is never counted, and notes their
 * figures before and after. Only one import at a time holds a commune.
 */
@Component
class Holding {

    private final Freshness freshness;
    private final VillageFigures figures;
    private final ImportProgress progress;

    Holding(Freshness freshness, VillageFigures figures, ImportProgress progress) {
        this.freshness = freshness;
        this.figures = figures;
        this.progress = progress;
    }

    /** Answers false where another import holds one of the communes. What is stale is counted before. */
    @Transactional
    public boolean begin(Job job, List<String> communes) {
        Import now = progress.locked(job.id());
        if (now.holding()) {
            return true;
        }
        if (communes.stream().sorted().anyMatch(freshness::isHeld)) {
            return false;
        }
        List<ImportChange> before = figures.of(communes);
        if (now.action() == ImportAction.UNDO) {
            progress.mustBeFree(now);
        }
        if (now.action() == ImportAction.APPLY) {
            progress.changesBefore(job.id(), before);
        }
        communes.forEach(freshness::hold);
        progress.holding(job.id(), true);
        return true;
    }

    /**
     * The figures change once, with the transaction in which the import comes to rest.
     *
     * @param found all communes that it speaks of by now: in one that is not held it has found people only while it was applied
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Job job, List<String> communes, List<String> found) {
        communes.forEach(freshness::release);
        found.stream().filter(commune -> !communes.contains(commune)).forEach(freshness::markChanged);
        List<ImportChange> after = figures.of(communes);
        progress.holding(job.id(), false);
        if (job.data().action() == ImportAction.APPLY) {
            progress.changesAfter(job.id(), after);
        }
    }
}
