package vn.hocvuso.learning;

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
import vn.hocvuso.roster.PersonId;

/** Statements in LedgerMapper.xml. */
@Mapper
interface LedgerMapper {

    void insertReport(
            @Param("importId") ImportId importId, @Param("source") String source, @Param("asOf") LocalDate asOf);

    void deleteAssertions(@Param("importId") ImportId importId);

    void deleteReport(@Param("importId") ImportId importId);

    void deleteCrossings(@Param("importId") ImportId importId, @Param("slice") int slice);

    void setStands(@Param("importId") ImportId importId, @Param("stands") boolean stands);

    void insertReportCommunes(@Param("importId") ImportId importId);

    /** The standing reports that speak of learners report on their commune. */
    void insertReportsOf(
            @Param("commune") String commune, @Param("source") String source, @Param("learners") JsonRows learners);

    void insertReportCommune(@Param("importId") ImportId importId, @Param("commune") String commune);

    @Nullable
    LocalDate latestAsOf(@Param("commune") String commune);

    /** Rows are {@link Assertion}s. */
    void insertAssertions(@Param("rows") JsonRows rows);

    /** Rows are {@link Rematched}. */
    void updateMatches(@Param("importId") ImportId importId, @Param("rows") JsonRows rows);

    Ledger.@Nullable Before before(
            @Param("staged") ImportId staged, @Param("commune") String commune, @Param("source") String source);

    List<Ledger.Held> heldBy(@Param("importId") ImportId importId);

    List<Matched> matched(@Param("importId") ImportId importId, @Param("commune") String commune);

    void keepMerged(@Param("merge") long merge, @Param("commune") String commune, @Param("from") PersonId from);

    /** Gives the kept rows of a merge, as far as they are the one person's, to the other. */
    void moveMerged(
            @Param("merge") long merge,
            @Param("commune") String commune,
            @Param("from") PersonId from,
            @Param("to") PersonId to);

    void moveResolutions(
            @Param("merge") long merge,
            @Param("commune") String commune,
            @Param("from") PersonId from,
            @Param("to") PersonId to);

    void forgetMerged(@Param("merge") long merge);

    List<Found> membersFound(@Param("importId") ImportId importId);

    /** Rows are {@link Told}. */
    void updateLearners(
            @Param("importId") ImportId importId, @Param("commune") String commune, @Param("rows") JsonRows rows);

    /** The lines of a slice that are somebody's who is still to be put on the roster. */
    List<Integer> linesOfNewcomers(@Param("importId") ImportId importId, @Param("slice") int slice);

    /** Whose the rows of learners in standing reports of a source are; all of them, or those that decisions told. */
    List<PersonId> peopleOf(
            @Param("commune") String commune,
            @Param("source") String source,
            @Param("learners") JsonRows learners,
            @Param("byDecisions") boolean byDecisions);

    /** What was resolved about rows that are to be somebody else's; rows are {@link Told}. */
    void deleteResolutionsOfOthers(
            @Param("commune") String commune, @Param("source") String source, @Param("rows") JsonRows rows);

    /** Gives the rows of learners in standing reports of a source to people, or to nobody; rows are {@link Told}. */
    void assign(@Param("commune") String commune, @Param("source") String source, @Param("rows") JsonRows rows);

    /** Opens what decisions told of learners in standing reports of a source. */
    void takeApart(
            @Param("commune") String commune, @Param("source") String source, @Param("learners") JsonRows learners);

    /** What was resolved about the rows of learners that decisions told. */
    void deleteResolutions(
            @Param("commune") String commune, @Param("source") String source, @Param("learners") JsonRows learners);

    List<ImportId> importsOf(
            @Param("commune") String commune, @Param("source") String source, @Param("learners") JsonRows learners);

    /** What the rows do to what stands; to be called before {@link #layOverStored}. */
    void setEffects(@Param("rows") Rows rows, @Param("but") @Nullable ImportId but);

    List<Amount> effects(@Param("rows") Rows rows);

    void clearEffects(@Param("rows") Rows rows);

    /** Lays the rows over what stands. */
    void layOverStored(@Param("rows") Rows rows, @Param("but") @Nullable ImportId but);

    /** Deletes what stands of the people of the rows. */
    void deleteCompletions(@Param("rows") Rows rows);

    /** Puts down what all standing reports but one say of the people of the rows. */
    void fold(@Param("rows") Rows rows, @Param("but") @Nullable ImportId but);

    /** Lays the portal's certificates that were seen of the people of the rows over what the reports say. */
    void foldCertificates(@Param("rows") Rows rows);

    /** Puts down what certificates of the national platform say of the people of the rows. */
    void foldNational(@Param("rows") Rows rows);

    List<String> communes(@Param("rows") Rows rows);

    int insertResolutions(
            @Param("rows") Rows rows, @Param("take") Take take, @Param("by") String by, @Param("at") Instant at);

    void resolveEffects(@Param("rows") Rows rows, @Param("effect") @Nullable Effect effect);

    /** Those of the people of whom a completion stands, or a standing report says something. */
    List<PersonId> known(@Param("commune") String commune, @Param("people") Collection<PersonId> people);

    /**
     * Some rows that have a person, a course and a state: of one import those of a slice, of learners, or those that take
     * completions back and are not resolved; or of people all there are.
     */
    record Rows(
            @Nullable ImportId importId,
            @Nullable Integer slice,
            @Nullable String commune,
            @Nullable JsonRows learners,
            @Nullable JsonRows people,
            boolean conflicts,
            @Nullable Integer line) {

        static Rows ofSlice(ImportId importId, int slice) {
            return new Rows(importId, slice, null, null, null, false, null);
        }

        static Rows ofLearners(ImportId importId, String commune, JsonRows learners) {
            return new Rows(importId, null, commune, learners, null, false, null);
        }

        static Rows ofPeople(String commune, Collection<PersonId> people) {
            return new Rows(null, null, commune, null, JsonRows.of(people), false, null);
        }

        /** Of one line, or all. */
        static Rows conflicts(ImportId importId, @Nullable Integer line) {
            return new Rows(importId, null, null, null, null, true, line);
        }
    }

    /** How many rows had an effect. */
    record Amount(Effect effect, int amount) {}

    /** What became of a row when it was matched again. */
    record Rematched(int line, Match match) {}

    /** How many rows told of members of a commune's organisations. */
    record Found(String commune, int amount) {}

    /** Whom a learner is matched to. */
    record Matched(String learnerKey, PersonId personId) {}

    /** Who a learner is. */
    record Told(String learnerKey, Match match) {}
}
