package vn.hocvuso.people;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.learning.Recognition;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;
import vn.hocvuso.vault.Sealed;

/** Statements in PeopleMapper.xml. */
@Mapper
interface PeopleMapper {

    List<Row> find(
            @Param("caller") Caller caller,
            @Param("criteria") PeopleCriteria criteria,
            @Param("order") PeopleOrder order,
            @Param("size") int size,
            @Param("offset") long offset);

    /** The people after one, by name: for reading a long list part by part. */
    List<Row> after(
            @Param("caller") Caller caller,
            @Param("criteria") PeopleCriteria criteria,
            @Param("name") String name,
            @Param("id") long id,
            @Param("size") int size);

    long count(@Param("caller") Caller caller, @Param("criteria") PeopleCriteria criteria);

    Optional<Row> seen(@Param("caller") Caller caller, @Param("code") String code);

    Optional<Row> byCode(@Param("code") String code);

    /** By course and recognition. */
    List<CompletionRow> completionsOf(
            @Param("communes") Collection<String> communes, @Param("people") Collection<PersonId> people);

    /** Lines of the reports that stand or once stood, newest first. */
    List<MatchRow> matchesOf(@Param("caller") Caller caller, @Param("code") String code);

    /** A person without what he finished. */
    record Row(
            PersonId id,
            String communeCode,
            String code,
            @Nullable String rosterCode,
            String fullName,
            String nameKey,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable Sex sex,
            @Nullable String nationalIdTail,
            @Nullable Sealed phone,
            @Nullable String villageCode,
            @Nullable String villageName,
            @Nullable String organisationCode,
            @Nullable String organisationName,
            GroupSet groups,
            Residence residence,
            @Nullable String note,
            int version) {}

    /** How far a person is with a course. */
    record CompletionRow(
            PersonId personId,
            String courseCode,
            String courseName,
            Recognition recognition,
            CourseStatus status,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate completedBy,
            @Nullable BigDecimal progressPercent,
            @Nullable BigDecimal score,
            @Nullable Long importId,
            @Nullable Integer line,
            @Nullable String source,
            @Nullable LocalDate asOf) {

        ShownCompletion shown() {
            return new ShownCompletion(
                    courseCode,
                    courseName,
                    recognition,
                    status,
                    completedOn,
                    completedBy,
                    progressPercent,
                    score,
                    importId,
                    line,
                    source,
                    asOf);
        }
    }

    /** A line that was taken to be about a person, and the decision about its learner. */
    record MatchRow(
            long importId,
            int line,
            @Nullable MatchedBy matchedBy,
            Outcome outcome,
            String source,
            LocalDate asOf,
            boolean stands,
            @Nullable Long decisionId,
            @Nullable String verdict,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Instant revokedAt) {

        ShownMatch shown() {
            return new ShownMatch(importId, line, matchedBy, outcome, source, asOf, stands, decision());
        }

        private @Nullable ShownDecision decision() {
            if (decisionId == null || verdict == null || decidedBy == null || decidedAt == null) {
                return null;
            }
            return new ShownDecision(decisionId, verdict, decidedBy, decidedAt, revokedAt != null);
        }
    }
}
