package vn.hocvuso.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;

/**
 * Rows that could not be used and come back mended: an import of their own, whose rows replace those of the first, in outcome
 * and counts, as long as it stands.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Retries {

    private final ImportMapper mapper;

    Retries(ImportMapper mapper) {
        this.mapper = mapper;
    }

    /** A line of the mended file, and the line of the first that it replaces. */
    public record Line(int line, int firstLine) {}

    public void stage(ImportId retry, List<Line> lines) {
        if (!lines.isEmpty()) {
            mapper.insertRetryLines(retry, JsonRows.of(lines));
        }
    }

    void forget(ImportId retry) {
        mapper.deleteRetryLines(retry);
    }

    /** From now on its rows stand for those that they replace. */
    void applied(Import retry) {
        mapper.insertRetried(retry.id(), completions(retry));
    }

    /** What has become of its rows since, by a decision, becomes of those that they replace. */
    void follow(Import retry) {
        mapper.syncRetried(retry.id(), completions(retry));
    }

    /** The rows of the first are again what they were. */
    void withdrawn(Import retry) {
        mapper.restoreRetried(retry.id(), completions(retry));
        mapper.deleteRetried(retry.id());
    }

    /** Those that complete an import, locked. */
    public List<Import> of(ImportId first) {
        return mapper.retries(first);
    }

    private static boolean completions(Import retry) {
        return retry.kind() == ImportKind.COMPLETIONS;
    }
}
