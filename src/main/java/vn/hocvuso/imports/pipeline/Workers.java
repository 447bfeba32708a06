package vn.hocvuso.imports.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;

/** Who works on which kind of file. */
@Component
class Workers {

    private final Map<ImportKind, KindWork> byKind = new EnumMap<>(ImportKind.class);

    Workers(List<KindWork> all) {
        all.forEach(worker -> worker.kinds().forEach(kind -> byKind.put(kind, worker)));
    }

    KindWork of(Import job) {
        return Optional.ofNullable(byKind.get(job.kind()))
                .orElseThrow(() -> new IllegalStateException("Nobody works on " + job.kind()));
    }
}
