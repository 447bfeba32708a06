package vn.hocvuso.progress;

import vn.hocvuso.campaign.ExemptionSql;
import vn.hocvuso.roster.VisitSql;

/**
 * Who counts in a campaign, where, until when, and when he finished: the one place that says it in SQL, for statements that
 * take the parameter {@code campaign}.
 */
public final class CountSql {

    /** {@code p} is in the age of an adult, or nobody knows better. */
    private static final String ADULT = """
            p.village_id IS NOT NULL
            AND (p.birth_date <= #{campaign.adultsBornBy}
                 OR p.birth_date IS NULL AND p.birth_year <= #{campaign.adultsBornInOrBefore}
                 OR p.birth_date IS NULL AND p.birth_year IS NULL)
            """;

    /** The groups of {@code p}, ADULT among them, whatever the campaign asks for. */
    static final String GROUPS = "(p.group_set | CASE WHEN " + ADULT + " THEN 1 ELSE 0 END)";

    /** {@code p} belongs to a group that the campaign asks for, and has not left. */
    static final String COUNTS = "p.commune_code = #{campaign.communeCode} AND p.residence IN ('LIVING', 'AWAY') AND ("
            + GROUPS + " & #{campaign.groups}) <> 0\n";

    /**
     * Each course that a person completed, with the number of its day: the one that was said, else the bound. Numbers, since
     * MySQL refuses an aggregate of days that are all unknown in a temporary table. To be grouped.
     */
    private static final String COMPLETED_COURSE = """
            SELECT c.person_id, COALESCE(MIN(TO_DAYS(c.completed_on)), MIN(TO_DAYS(c.completed_by))) AS day_no,
                   MIN(TO_DAYS(c.completed_on)) IS NOT NULL AS is_exact, MIN(c.recognition) = 'NATIONAL' AND
                   MAX(c.recognition) = 'NATIONAL' AS by_national
              FROM campaign_course cc
              JOIN completion c ON c.course_id = cc.course_id
             WHERE cc.campaign_id = #{campaign.id}
               AND c.commune_code = #{campaign.communeCode}
               AND c.status = 'COMPLETED'
               AND (c.recognition = 'PORTAL' OR #{campaign.recogniseNational})
            """;

    /**
     * Who finished the campaign, on the day of which number, and whether it is exact: on the latest of the courses' days where
     * all are needed, else on the earliest; of courses with the same day an exact one decides.
     */
    private static final String FINISHED = """
            SELECT done.person_id,
                   CASE WHEN #{campaign.needsAll} THEN MAX(done.day_no) ELSE MIN(done.day_no) END AS day_no,
                   CASE WHEN #{campaign.needsAll} THEN MAX(2 * done.day_no + done.is_exact) - 2 * MAX(done.day_no)
                        ELSE 1 - MIN(2 * done.day_no + 1 - done.is_exact) + 2 * MIN(done.day_no) END AS is_exact,
                   CASE WHEN #{campaign.needsAll} THEN MAX(done.by_national) ELSE MIN(done.by_national) END AS by_national
              FROM (""" + COMPLETED_COURSE;

    private static final String FINISHED_GROUPED = """
                     GROUP BY c.person_id, c.course_id
                   ) done
             GROUP BY done.person_id
            HAVING COUNT(*) >= #{campaign.coursesNeeded}
            """;

    /**
     * The first part of {@link #PEOPLE_WHO_COUNT}: before the second one, a statement about some people only may narrow the
     * completions {@code c} that are looked through.
     */
    public static final String WHO_COUNT_BY_COMPLETIONS = """
            SELECT p.id AS person_id, COALESCE(s.shown_id, 0) AS village_id,
                   COALESCE(GREATEST(pv.since, s.since), DATE '1000-01-01') AS shown_from,
                   COALESCE(LEAST(pv.until, s.until), DATE '9999-12-31') AS shown_to,
                   COALESCE(p.organisation_id, 0) AS organisation_id,""" + " " + GROUPS + " & #{campaign.groups} AS group_set, "
            + """
                   p.village_id IS NOT NULL AND p.birth_date IS NULL AND p.birth_year IS NULL AS age_unknown,
                   COALESCE(x.exempt_from, DATE '9999-12-31') AS exempt_from,
                   COALESCE(x.exempt_to, DATE '1000-01-01') AS exempt_to,
                   COALESCE(own.deadline, d.deadline) AS effective_deadline,
                   COALESCE(f.is_exact, 0) AS is_exact,
                   COALESCE(FROM_DAYS(f.day_no), DATE '9999-12-31') AS finished_on,
                   COALESCE(f.by_national, 0) AS by_national,
                   f.person_id IS NULL AND told.person_id IS NOT NULL AS reported_done
              FROM person p
              LEFT JOIN person_village pv ON pv.person_id = p.id
              LEFT JOIN village_shown s ON s.commune_code = p.commune_code AND s.village_id = pv.village_id
                                       AND s.since <= pv.until AND s.until >= pv.since
              JOIN effective_deadline d ON d.commune_code = p.commune_code AND d.campaign_id = #{campaign.id}
                                       AND d.person_id = 0 AND d.village_id = COALESCE(p.village_id, 0)
                                       AND d.organisation_id = COALESCE(p.organisation_id, 0)
                                       AND d.group_set =""" + GROUPS + " " + """
              LEFT JOIN effective_deadline own ON own.commune_code = p.commune_code AND own.campaign_id = #{campaign.id}
                                              AND own.person_id = p.id
              LEFT JOIN""" + " " + ExemptionSql.STANDING_WHERE + "e.campaign_id = #{campaign.id}"
            + ExemptionSql.STANDING_END + """
                        x ON x.person_id = p.id
              LEFT JOIN""" + " " + VisitSql.LAST_WHERE
            + "e.commune_code = #{campaign.communeCode} AND e.visited_at >= #{campaign.begins}"
            + VisitSql.LAST_DONE_TOGETHER_END + """
                        told ON told.person_id = p.id
              LEFT JOIN (""" + FINISHED;

    public static final String WHO_COUNT_OF_THEM = FINISHED_GROUPED + """
                        ) f ON f.person_id = p.id
             WHERE""" + " " + COUNTS;

    /** A person who counts, one row for each village under which he is shown on some days. */
    public static final String PEOPLE_WHO_COUNT = WHO_COUNT_BY_COMPLETIONS + WHO_COUNT_OF_THEM;

    private CountSql() {}
}
