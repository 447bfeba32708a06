package vn.hocvuso.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.roster.PersonId;

/** Statements in LedgerMapper.xml. */
@Mapper
interface LedgerMapper {

    void insertReport(
            @Param("importId") ImportId importId, @Param("source") String source, @Param("asOf") LocalDate asOf);

    void deleteAssertions(@Param("importId") ImportId importId);

    void deleteReport(@Param("importId") ImportId importId);

    void setStands(@Param("importId") ImportId importId, @Param("stands") boolean stands);

    void insertReportCommunes(@Param("importId") ImportId importId);

    /** The standing reports that speak of a learner report on his commune. */
    void insertReportsOf(
            @Param("commune") String commune, @Param("source") String source, @Param("learnerKey") String learnerKey);

    void insertReportCommune(@Param("importId") ImportId importId, @Param("commune") String commune);

    @Nullable
    LocalDate latestAsOf(@Param("commune") String commune);

    /** Rows are {@link Assertion}s. */
    void insertAssertions(@Param("rows") JsonRows rows);

    /** Rows are {@link Rematched}. */
    void updateMatches(@Param("importId") ImportId importId, @Param("rows") JsonRows rows);

    /** Rows are {@link Affected}. */
    void setEffects(@Param("rows") JsonRows rows);

    void clearEffects(@Param("importId") ImportId importId, @Param("slice") int slice);

    Ledger.@Nullable Before before(
            @Param("staged") ImportId staged, @Param("commune") String commune, @Param("source") String source);

    /** Rows of an applied report that take completions back, and are not resolved: of one line, or all. */
    List<Row> conflicts(@Param("importId") ImportId importId, @Param("line") @Nullable Integer line);

    /** Rows are {@link RowKey}s. */
    void insertResolutions(
            @Param("rows") JsonRows rows, @Param("take") Take take, @Param("by") String by, @Param("at") Instant at);

    /** Rows are {@link RowKey}s. */
    void resolveEffects(@Param("rows") JsonRows rows, @Param("effect") @Nullable Effect effect);

    /** From which day on reports count, by person and course, as resolutions of all standing reports but one say. */
    List<Cut> cuts(
            @Param("commune") String commune, @Param("people") Collection<PersonId> people, @Param("but") ImportId but);

    List<Integer> lines(
            @Param("importId") ImportId importId, @Param("slice") int slice, @Param("outcome") Outcome outcome);

    /** The lines of a slice that are somebody's who is still to be put on the roster. */
    List<Integer> linesOfNewcomers(@Param("importId") ImportId importId, @Param("slice") int slice);

    /** Gives the rows of a learner in standing reports of a source to a person, or to nobody. */
    void assign(
            @Param("commune") String commune,
            @Param("source") String source,
            @Param("learnerKey") String learnerKey,
            @Param("match") Match match);

    List<ImportId> importsOf(
            @Param("commune") String commune, @Param("source") String source, @Param("learnerKey") String learnerKey);

    /** What standing reports of a source say of a learner who has a person, in the order in which they came. */
    List<Row> matchedOfLearner(
            @Param("commune") String commune, @Param("source") String source, @Param("learnerKey") String learnerKey);

    List<Row> matchedOfSlice(@Param("importId") ImportId importId, @Param("slice") int slice);

    /** What all standing reports but one say of these people, for all courses. */
    List<Row> standingOf(
            @Param("commune") String commune, @Param("people") Collection<PersonId> people, @Param("but") ImportId but);

    List<Stored> completionsOf(@Param("commune") String commune, @Param("people") Collection<PersonId> people);

    /** Rows are {@link Completed}. */
    void putCompletions(@Param("rows") JsonRows rows);

    /** Rows are {@link CompletionKey}s. */
    void deleteCompletions(@Param("rows") JsonRows rows);

    /** Those of the people of whom a completion stands, or a standing report says something. */
    List<PersonId> known(@Param("commune") String commune, @Param("people") Collection<PersonId> people);

    /** An assertion of a matched row, as far as the fold needs it. */
    record Row(
            ImportId importId,
            int line,
            int part,
            LocalDate asOf,
            String communeCode,
            PersonId personId,
            CourseId courseId,
            CourseStatus status,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate completedBy,
            @Nullable BigDecimal progressPercent,
            @Nullable BigDecimal courseScore) {

        CompletionKey key() {
            return new CompletionKey(communeCode, personId, courseId);
        }

        RowKey rowKey() {
            return new RowKey(importId, line, part);
        }

        Told told() {
            return new Told(
                    new Source(importId, line), asOf, status, completedOn, completedBy, progressPercent, courseScore);
        }
    }

    /** A person and a course, in his commune. */
    record CompletionKey(String communeCode, PersonId personId, CourseId courseId) {}

    /** One row of an import, and its part. */
    record RowKey(ImportId importId, int line, int part) {}

    /** From which day on reports on a person and course count. */
    record Cut(PersonId personId, CourseId courseId, LocalDate asOf) {}

    /** What became of a row when it was matched again. */
    record Rematched(int line, Match match) {}

    /** What a row did. */
    record Affected(RowKey key, Effect effect) {}

    /** What stands of a person and a course. */
    record Completed(CompletionKey key, Standing standing) {}

    /** A completion as it is stored. */
    record Stored(
            String communeCode,
            PersonId personId,
            CourseId courseId,
            CourseStatus status,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate completedBy,
            @Nullable BigDecimal progressPercent,
            @Nullable BigDecimal courseScore,
            ImportId importId,
            int line,
            LocalDate toldAsOf,
            ImportId toldImport,
            int toldLine,
            @Nullable LocalDate completedAsOf) {

        CompletionKey key() {
            return new CompletionKey(communeCode, personId, courseId);
        }

        Standing standing() {
            return new Standing(
                    status,
                    completedOn,
                    completedBy,
                    new Source(importId, line),
                    progressPercent,
                    courseScore,
                    toldAsOf,
                    new Source(toldImport, toldLine),
                    completedAsOf);
        }
    }
}
