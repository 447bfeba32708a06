package vn.hocvuso.imports;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;

/** What became of the rows of files that are not about completions; those are kept by the ledger. */
@Component
public class ImportRows {

    private final ImportMapper mapper;

    ImportRows(ImportMapper mapper) {
        this.mapper = mapper;
    }

    /** A row as it is staged. */
    public record Staged(
            int line,
            int slice,
            Outcome outcome,
            @Nullable String communeCode,
            @Nullable String ownKey,
            @Nullable String identityKey,
            @Nullable String problems) {}

    /** What a row did, and to which place, team or person, where that is known. */
    public record Done(int line, Effect effect, @Nullable Long subjectId) {}

    public void stage(ImportId id, List<Staged> rows) {
        mapper.insertRows(id, JsonRows.of(rows));
    }

    public List<String> usedOwnKeys(ImportId id, Collection<String> keys) {
        return mapper.usedOwnKeys(id, keys);
    }

    public List<String> usedIdentityKeys(ImportId id, Collection<String> keys) {
        return mapper.usedIdentityKeys(id, keys);
    }

    /** The communes that the accepted rows of a slice are for. */
    public List<String> communes(ImportId id, int slice) {
        return mapper.communesOfSlice(id, slice);
    }

    public List<Integer> acceptedLines(ImportId id, int slice) {
        return mapper.acceptedLines(id, slice);
    }

    public void did(ImportId id, Collection<Done> done) {
        if (!done.isEmpty()) {
            mapper.setRowEffects(id, JsonRows.of(done));
        }
    }

    /** A row that was accepted when it was staged, but cannot be applied any more. */
    public void reject(ImportId id, int line, String problems) {
        mapper.rejectRow(id, line, problems);
    }

    public void undid(ImportId id, int slice) {
        mapper.clearRowEffects(id, slice);
    }
}
