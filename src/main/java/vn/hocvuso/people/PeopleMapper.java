package vn.hocvuso.people;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.ExemptionReason;
import vn.hocvuso.campaign.ExemptionSql;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.learning.MatchedBy;
import vn.hocvuso.learning.Recognition;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;
import vn.hocvuso.shared.PageRequest;
import vn.hocvuso.vault.Sealed;

@Mapper
interface PeopleMapper {

    /** {@code campaign} only where the filter asks how people stand in it. */
    @Select("<script>" + PeopleSql.PERSON + PeopleSql.MATCHING + PeopleSql.ORDER
            + " LIMIT #{page.size} OFFSET #{page.offset}</script>")
    List<Row> find(
            Caller caller,
            PeopleCriteria criteria,
            @Nullable Campaign campaign,
            LocalDate today,
            PeopleOrder order,
            PageRequest page);

    @Select("<script>SELECT COUNT(*) " + PeopleSql.MATCHING + "</script>")
    long count(Caller caller, PeopleCriteria criteria, @Nullable Campaign campaign, LocalDate today);

    /** The people after one, by name: for reading a long list part by part. */
    @Select("<script>" + PeopleSql.PERSON + PeopleSql.MATCHING + """
               <![CDATA[AND p.name_key >= #{name} AND (p.name_key > #{name} OR p.id > #{id})]]>
             ORDER BY p.name_key, p.id
             LIMIT #{size}
            </script>""")
    List<Row> after(
            Caller caller,
            PeopleCriteria criteria,
            @Nullable Campaign campaign,
            LocalDate today,
            String name,
            PersonId id,
            int size);

    @Select(PeopleSql.PERSON + PeopleSql.PLACES + " WHERE p.code = #{code} AND " + PeopleSql.IN_SCOPE)
    Optional<Row> seen(Caller caller, String code);

    /** Of how many learners who wait for a decision this is a likely person. */
    @Select("""
            SELECT COUNT(*)
              FROM person p
              JOIN review_candidate c ON c.person_id = p.id
             WHERE p.code = #{code}
            """)
    long reviewsOf(String code);

    @Select(PeopleSql.PERSON + PeopleSql.PLACES + " WHERE p.code = #{code}")
    Optional<Row> byCode(String code);

    @Select("<script>" + PeopleSql.PERSON + PeopleSql.PLACES + """
             WHERE p.id IN <foreach item="id" collection="people" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Row> byId(Collection<PersonId> people);

    /** By course; of the portal before the national ones. */
    @Select("""
            <script>
            SELECT c.person_id, k.code AS course_code, k.name AS course_name, c.recognition, c.status, c.completed_on,
                   c.completed_by, c.progress_percent, c.course_score AS score, c.import_id, c.line, r.source, r.as_of
              FROM completion c
              JOIN course k ON k.id = c.course_id
              LEFT JOIN report r ON r.import_id = c.import_id
             WHERE c.commune_code IN
                   <foreach item="commune" collection="communes" open="(" separator="," close=")">#{commune}</foreach>
               AND c.person_id IN
                   <foreach item="id" collection="people" open="(" separator="," close=")">#{id}</foreach>
             ORDER BY c.person_id, k.code, c.recognition DESC
            </script>""")
    List<CompletionRow> completionsOf(Collection<String> communes, Collection<PersonId> people);

    /** Lines of the reports that stand or once stood, newest first: of files only looked at, report_commune knows nothing. What was heard of a member is shown while it stands. */
    @Select("""
            SELECT m.import_id, m.line, m.matched_by, m.outcome, m.source, m.as_of, m.stands,
                   d.id AS decision_id, d.verdict, d.decided_by, d.decided_at, d.revoked_at
              FROM (SELECT DISTINCT a.import_id, a.line, a.matched_by, a.outcome, r.source, r.as_of, r.stands,
                           (SELECT MAX(e.id)
                              FROM decision e
                             WHERE e.commune_code = a.commune_code
                               AND e.source = r.source
                               AND e.learner_key = a.learner_key
                               AND e.person_id = a.person_id) AS decision_id
            """ + PeopleSql.PLACES + """
                      JOIN assertion a ON a.commune_code = p.commune_code AND a.person_id = p.id
                      JOIN report r ON r.import_id = a.import_id
                      LEFT JOIN report_commune rc ON rc.commune_code = a.commune_code AND rc.import_id = a.import_id
                     WHERE (r.stands OR rc.import_id IS NOT NULL) AND p.code = #{code} AND""" + " " + PeopleSql.IN_SCOPE + """
                   ) m
              LEFT JOIN decision d ON d.id = m.decision_id
             ORDER BY m.as_of DESC, m.import_id DESC, m.line
            """)
    List<MatchRow> matchesOf(Caller caller, String code);

    /** What campaigns do not ask of people, by the first day. */
    @Select("""
            <script>
            SELECT x.person_id, k.code AS campaign_code, x.reason, x.decision_no, x.exempt_from, x.exempt_to
              FROM""" + " " + ExemptionSql.STANDING_WHERE + """
                   e.commune_code IN
                   <foreach item="commune" collection="communes" open="(" separator="," close=")">#{commune}</foreach>
            """ + ExemptionSql.STANDING_END + """
                   x
              JOIN campaign k ON k.id = x.campaign_id
             WHERE x.person_id IN
                   <foreach item="id" collection="people" open="(" separator="," close=")">#{id}</foreach>
             ORDER BY x.person_id, x.exempt_from, k.code
            </script>""")
    List<ExemptionRow> exemptionsOf(Collection<String> communes, Collection<PersonId> people);

    /** How these people stand in a campaign; those who do not count in it are not among them. */
    @Select("<script>" + PeopleSql.STANDINGS + "</script>")
    List<StandingRow> standingsOf(Campaign campaign, LocalDate today, Collection<PersonId> people);

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

    /** What a campaign does not ask of a person; a day far away where it has no end. */
    record ExemptionRow(
            PersonId personId,
            String campaignCode,
            ExemptionReason reason,
            @Nullable String decisionNo,
            LocalDate exemptFrom,
            LocalDate exemptTo) {

        ShownExemption shown(boolean withReason) {
            LocalDate to = exemptTo.getYear() == FAR ? null : exemptTo;
            return new ShownExemption(
                    campaignCode, withReason ? reason : null, withReason ? decisionNo : null, exemptFrom, to);
        }

        private static final int FAR = 9999;
    }

    /** How a person stands in a campaign; a day far away where he has not finished. */
    record StandingRow(
            PersonId personId, LocalDate finishedOn, boolean exact, LocalDate effectiveDeadline, boolean exempt) {}
}
