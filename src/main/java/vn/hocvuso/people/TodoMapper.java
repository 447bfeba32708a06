package vn.hocvuso.people;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.VisitKind;
import vn.hocvuso.roster.VisitResult;
import vn.hocvuso.roster.VisitSql;
import vn.hocvuso.shared.PageRequest;

@Mapper
interface TodoMapper {

    /** Those who count and have not finished; village and team are those under which they are shown. */
    String OPEN = PeopleSql.PLACES + " JOIN " + PeopleSql.WHO_COUNT + """
               ON w.person_id = p.id
              LEFT JOIN village shown ON shown.id = w.village_id
             WHERE w.finished_on > #{today}
               AND (#{filter.village} IS NULL OR shown.code = #{filter.village})
               AND (#{filter.organisation} IS NULL OR o.code = #{filter.organisation})
               AND (#{filter.team} IS NULL
                    OR w.village_id IN (SELECT tv.village_id
                                          FROM team t
                                          JOIN team_village tv ON tv.team_id = t.id
                                         WHERE t.commune_code = #{campaign.communeCode} AND t.code = #{filter.team}))
               AND""" + " " + PeopleSql.IN_SCOPE;

    /** How far people are with what the campaign asks for: all its courses together, or the one that is furthest. */
    String LEARNT = """
            SELECT course.person_id,
                   ROUND(CASE WHEN #{campaign.needsAll} THEN SUM(course.percent) / #{campaign.coursesNeeded}
                              ELSE MAX(course.percent) END, 2) AS progress_percent
              FROM (SELECT c.person_id, MAX(CASE WHEN c.status = 'COMPLETED' THEN 100 ELSE c.progress_percent END) AS percent
                      FROM campaign_course cc
                      JOIN completion c ON c.course_id = cc.course_id
                     WHERE cc.campaign_id = #{campaign.id}
                       AND c.commune_code = #{campaign.communeCode}
                       AND (c.recognition = 'PORTAL' OR #{campaign.recogniseNational})
                     GROUP BY c.person_id, c.course_id) course
             GROUP BY course.person_id
            """;

    @Select("""
            SELECT left_over.person_id, left_over.code, left_over.effective_deadline, learnt.progress_percent,
                   met.visited_at, met.kind AS visit_kind, met.result AS visit_result
              FROM (SELECT w.person_id, p.code, p.name_key, w.effective_deadline,
                           w.exempt_from <= #{today} AND w.exempt_to >= #{today} AS exempt
            """ + OPEN + """
                   ) left_over
              LEFT JOIN (""" + LEARNT + """
                        ) learnt ON learnt.person_id = left_over.person_id
              LEFT JOIN""" + " " + VisitSql.LAST_WHERE
            + "e.commune_code = #{campaign.communeCode} AND e.visited_at >= #{campaign.begins}"
            + VisitSql.LAST_END + """
                        met ON met.person_id = left_over.person_id
             ORDER BY CASE WHEN NOT #{filter.round} THEN 0
                           WHEN left_over.exempt THEN 3
                           WHEN met.result = 'DONE_TOGETHER' THEN 2
                           WHEN met.result IN ('AWAY', 'REFUSED') THEN 1
                           ELSE 0 END,
                      left_over.effective_deadline,
                      CASE WHEN #{filter.round} AND met.result = 'WILL_DO' THEN 0 ELSE 1 END,
                      COALESCE(learnt.progress_percent, 0) DESC, left_over.name_key, left_over.person_id
             LIMIT #{page.size} OFFSET #{page.offset}
            """)
    List<Row> find(Caller caller, Campaign campaign, TodoFilter filter, LocalDate today, PageRequest page);

    @Select("SELECT COUNT(*) " + OPEN)
    long count(Caller caller, Campaign campaign, TodoFilter filter, LocalDate today);

    /** Somebody who still has to finish. */
    record Row(
            PersonId personId,
            String code,
            LocalDate effectiveDeadline,
            @Nullable BigDecimal progressPercent,
            @Nullable Instant visitedAt,
            @Nullable VisitKind visitKind,
            @Nullable VisitResult visitResult) {

        TodoEntry.@Nullable LastVisit lastVisit() {
            return visitedAt == null || visitKind == null || visitResult == null
                    ? null
                    : new TodoEntry.LastVisit(visitedAt, visitKind, visitResult);
        }
    }
}
