package vn.hocvuso.imports.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.ImportChange;
import vn.hocvuso.place.Freshness;

/**
 * Tries an import out for its preview: does all of it in one transaction, looks at the figures, and takes everything back. So
 * the preview is right by construction. Hands that change the commune wait meanwhile: a large file is not tried out.
 */
@Component
class Foresight {

    /** What is larger is not tried out. */
    static final int MOST_ROWS = 20_000;

    private final Freshness freshness;
    private final VillageFigures figures;
    private final FileStore files;
    private final TransactionTemplate transactions;

    Foresight(Freshness freshness, VillageFigures figures, FileStore files, TransactionTemplate transactions) {
        this.freshness = freshness;
        this.figures = figures;
        this.files = files;
        this.transactions = transactions;
    }

    /** What an import would do: how many rows would have which effect, and the figures of its villages before and after. */
    record Foreseen(Map<Effect, Integer> effects, List<ImportChange> changes) {}

    /** Empty where the file is too large, or another import holds one of the communes. */
    Optional<Foreseen> of(Job job, KindWork work, List<String> communes) {
        if (job.layout().records() > MOST_ROWS) {
            return Optional.empty();
        }
        return transactions.execute(status -> {
            status.setRollbackOnly();
            boolean held = communes.stream().sorted().anyMatch(freshness::isHeld);
            return held ? Optional.<Foreseen>empty() : Optional.of(tried(job, work, communes));
        });
    }

    private Foreseen tried(Job job, KindWork work, List<String> communes) {
        List<ImportChange> before = figures.of(communes);
        Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
        for (int slice = 1; slice <= job.data().slices(); slice++) {
            work.apply(job, slice, files.slice(job.id(), slice))
                    .forEach((effect, rows) -> effects.merge(effect, rows, Integer::sum));
        }
        work.applied(job);
        communes.forEach(freshness::markChanged);
        List<ImportChange> after = figures.of(communes);
        return new Foreseen(effects, ImportChange.between(before, after));
    }
}
