package vn.hocvuso.imports;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Callers;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Communes;

/** Of which communes an import may change something: its own, or all of those in use that its creator sees whole. */
@Component
public class ImportScope {

    private final Communes communes;
    private final Callers callers;

    ImportScope(Communes communes, Callers callers) {
        this.communes = communes;
        this.callers = callers;
    }

    public Set<String> communesOf(Import job) {
        String own = job.communeCode();
        if (own != null) {
            return Set.of(own);
        }
        Set<String> inUse = communes.inUse().stream().map(Commune::code).collect(Collectors.toSet());
        if (job.creatorId() == null || job.createdBy().equals(Callers.MACHINE)) {
            return inUse;
        }
        return callers.find(job.createdBy())
                .map(caller -> inUse.stream().filter(caller::seesWhole).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
