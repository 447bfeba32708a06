package vn.hocvuso.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.roster.PersonId;

/** Statements in LedgerMapper.xml. */
@Mapper
interface LedgerMapper {

    void insertReport(
            @Param("importId") ImportId importId, @Param("source") String source, @Param("asOf") LocalDate asOf);

    void setStands(@Param("importId") ImportId importId, @Param("stands") boolean stands);

    void insertReportCommunes(@Param("importId") ImportId importId);

    void insertReportCommune(@Param("importId") ImportId importId, @Param("commune") String commune);

    @Nullable
    LocalDate latestAsOf(@Param("commune") String commune);

    void insertAssertion(@Param("row") Assertion row);

    void updateMatch(@Param("row") Rematched row);

    void setEffect(@Param("key") RowKey key, @Param("effect") Effect effect);

    void clearEffects(@Param("importId") ImportId importId, @Param("slice") int slice);

    List<Integer> lines(
            @Param("importId") ImportId importId, @Param("slice") int slice, @Param("outcome") Outcome outcome);

    List<String> communes(@Param("importId") ImportId importId);

    /** Gives the rows of a learner in standing reports of a source to a person, or to nobody. */
    void assign(
            @Param("commune") String commune,
            @Param("source") String source,
            @Param("learnerKey") String learnerKey,
            @Param("match") Match match);

    List<ImportId> importsOf(
            @Param("commune") String commune, @Param("source") String source, @Param("learnerKey") String learnerKey);

    List<Row> matchedOfSlice(@Param("importId") ImportId importId, @Param("slice") int slice);

    /** What all standing reports, but perhaps one, say of these people, for all courses. */
    List<Row> standingOf(
            @Param("commune") String commune,
            @Param("people") Collection<PersonId> people,
            @Param("but") @Nullable ImportId but);

    List<Stored> completionsOf(@Param("commune") String commune, @Param("people") Collection<PersonId> people);

    void insertCompletion(@Param("key") CompletionKey key, @Param("standing") Standing standing);

    void updateCompletion(@Param("key") CompletionKey key, @Param("standing") Standing standing);

    void deleteCompletion(@Param("key") CompletionKey key);

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

    /** What became of a row when it was matched again. */
    record Rematched(ImportId importId, int line, Match match) {}

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
