package vn.hocvuso.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.format.Choices;

/** Statements in ImportMapper.xml. */
@Mapper
interface ImportMapper {

    void insert(@Param("upload") NewImport upload);

    /** The id that the last insert of this connection made. */
    ImportId lastId();

    @Nullable
    Import one(@Param("id") ImportId id);

    @Nullable
    Import locked(@Param("id") ImportId id);

    @Nullable
    Import seen(@Param("caller") Caller caller, @Param("id") ImportId id);

    List<Import> list(
            @Param("caller") Caller caller,
            @Param("commune") @Nullable String commune,
            @Param("kind") @Nullable ImportKind kind,
            @Param("state") @Nullable ImportState state,
            @Param("size") int size,
            @Param("offset") long offset);

    long count(
            @Param("caller") Caller caller,
            @Param("commune") @Nullable String commune,
            @Param("kind") @Nullable ImportKind kind,
            @Param("state") @Nullable ImportState state);

    long countWaiting(@Param("caller") Caller caller, @Param("commune") String commune);

    /** An applied import of the same bytes, kind and commune. */
    @Nullable
    ImportId applied(
            @Param("sha256") String sha256,
            @Param("kind") ImportKind kind,
            @Param("commune") @Nullable String commune,
            @Param("but") @Nullable ImportId but);

    /** The drop folder's import of a file that was taken and not yet put away. */
    @Nullable
    Import dropped(@Param("path") String path);

    void forgetDrop(@Param("id") ImportId id);

    void setState(@Param("id") ImportId id, @Param("state") ImportState state, @Param("action") ImportAction action);

    void setFailure(@Param("id") ImportId id, @Param("failure") @Nullable Failure failure);

    void setLayout(
            @Param("id") ImportId id,
            @Param("layout") FileLayout layout,
            @Param("asOf") LocalDate asOf,
            @Param("slices") int slices,
            @Param("seenChange") long seenChange);

    /** The file is to be read from its beginning, as somebody wants it. */
    void restart(@Param("id") ImportId id, @Param("choices") Choices choices);

    void deleteRows(@Param("id") ImportId id);

    void deleteCommunes(@Param("id") ImportId id);

    void setRead(@Param("id") ImportId id, @Param("slices") int slices, @Param("tally") Tally tally);

    /** Which communes a slice touched, for an import that has none of its own. */
    void insertCommunes(@Param("id") ImportId id, @Param("slice") int slice);

    /** The communes that an import without one of its own touched. */
    List<String> communes(@Param("id") ImportId id);

    void setApplied(@Param("id") ImportId id, @Param("slices") int slices, @Param("tally") Tally tally);

    void setTally(@Param("id") ImportId id, @Param("tally") Tally tally);

    void setDuplicateOf(@Param("id") ImportId id, @Param("duplicateOf") @Nullable ImportId duplicateOf);

    void setAppliedAt(@Param("id") ImportId id, @Param("at") Instant at);

    void setUndoneAt(@Param("id") ImportId id, @Param("at") Instant at);

    void setCancelled(@Param("id") ImportId id, @Param("cancelled") boolean cancelled);

    void setHolding(@Param("id") ImportId id, @Param("holding") boolean holding);

    /** Rows are {@link ImportRows.Staged}. */
    void insertRows(@Param("id") ImportId id, @Param("rows") JsonRows rows);

    List<String> usedOwnKeys(@Param("id") ImportId id, @Param("keys") Collection<String> keys);

    List<String> usedIdentityKeys(@Param("id") ImportId id, @Param("keys") Collection<String> keys);

    /** The communes that the accepted rows of a slice are for. */
    List<String> communesOfSlice(@Param("id") ImportId id, @Param("slice") int slice);

    List<Integer> acceptedLines(@Param("id") ImportId id, @Param("slice") int slice);

    /** Rows are {@link ImportRows.Done}. */
    void setRowEffects(@Param("id") ImportId id, @Param("rows") JsonRows rows);

    void rejectRow(@Param("id") ImportId id, @Param("line") int line, @Param("problems") String problems);

    void clearRowEffects(@Param("id") ImportId id, @Param("slice") int slice);

    List<ImportRow> rows(
            @Param("import") Import from,
            @Param("completions") boolean completions,
            @Param("filter") RowFilter filter,
            @Param("size") int size,
            @Param("offset") long offset);

    long countRows(
            @Param("import") Import from, @Param("completions") boolean completions, @Param("filter") RowFilter filter);

    /** How many rows of an import that is applied became what. */
    List<Became> became(@Param("id") ImportId id, @Param("completions") boolean completions);

    /** Rows are {@link Retries.Line}s. */
    void insertRetryLines(@Param("id") ImportId id, @Param("rows") JsonRows rows);

    void deleteRetryLines(@Param("id") ImportId id);

    /** The imports of mended rows of an import, locked. */
    List<Import> retries(@Param("id") ImportId id);

    /** Notes which rows of the first import the rows of a retry replace, and what was wrong with them. */
    void insertRetried(@Param("id") ImportId retry, @Param("completions") boolean completions);

    /** What became of the rows of a retry becomes of those that they replace. */
    void syncRetried(@Param("id") ImportId retry, @Param("completions") boolean completions);

    void restoreRetried(@Param("id") ImportId retry, @Param("completions") boolean completions);

    void deleteRetried(@Param("id") ImportId retry);

    void insertChange(@Param("id") ImportId id, @Param("change") ImportChange change);

    /** A change that an import would make. */
    void insertForeseen(@Param("id") ImportId id, @Param("change") ImportChange change);

    void deleteChanges(@Param("id") ImportId id);

    void setAlarms(@Param("id") ImportId id, @Param("alarms") Alarms alarms);

    void completeChange(@Param("id") ImportId id, @Param("change") ImportChange change);

    List<ImportChange> changes(@Param("id") ImportId id);

    /** Codes of places or people that only this import speaks of and on which something else rests. */
    List<String> restedOn(@Param("id") ImportId id, @Param("kind") ImportKind kind);

    /** An import as it is received. */
    record NewImport(
            ImportKind kind,
            ImportMode mode,
            @Nullable String communeCode,
            String source,
            @Nullable LocalDate asOf,
            @Nullable String courseCode,
            @Nullable String campaignCode,
            String fileName,
            long fileBytes,
            String sha256,
            @Nullable ImportId duplicateOf,
            @Nullable String droppedAs,
            @Nullable ImportId retryOf,
            Instant createdAt,
            String createdBy,
            @Nullable Long creatorId) {}

    /** How many rows have an outcome and an effect. */
    record Became(Outcome outcome, @Nullable Effect effect, int amount) {}
}
