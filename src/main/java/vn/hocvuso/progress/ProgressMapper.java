package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.ScopeSql;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignId;

/** Sums of the counted figures. On a day each person of the campaign stands in exactly one row of them. */
@Mapper
interface ProgressMapper {

    String SUMS = """
            SUM(p.people) AS people, SUM(p.people * p.age_unknown) AS age_unknown, SUM(p.people * p.exempt) AS exempt,
            SUM(p.people * p.done) AS done, SUM(p.people * (p.done AND p.exempt)) AS exempt_done,
            SUM(p.people * (p.done AND p.by_base)) AS on_time,
            SUM(p.people * (p.done AND NOT p.by_base AND p.is_exact AND p.by_effective)) AS in_extension,
            SUM(p.people * (p.done AND NOT p.by_base AND p.is_exact AND NOT p.by_effective)) AS late,
            SUM(p.people * (p.done AND NOT p.by_base AND NOT p.is_exact)) AS undated,
            SUM(p.people * (p.done AND p.by_national)) AS done_national,
            SUM(p.people * p.reported_done) AS reported_done,
            SUM(p.people * p.done_when_judged) AS done_when_judged, SUM(p.people * p.last_week) AS last_week
            """;

    /** The rows of the day and groups asked for, each with what is true of its people. */
    String ON_THE_DAY = """
            FROM (SELECT c.commune_code, c.village_id, c.organisation_id, c.people, c.is_exact, c.by_national,
                         c.reported_done,
                         c.age_unknown AND (c.group_set & #{question.groups} & 1) <> 0 AS age_unknown,
                         c.exempt_from <= #{question.asOf} AND c.exempt_to >= #{question.asOf} AS exempt,
                         c.finished_on <= #{question.asOf} AS done,
                         c.finished_on <= #{question.base} AS by_base,
                         c.finished_on <= c.effective_deadline AS by_effective,
                         COALESCE(c.finished_on <= #{question.judgedOn}, FALSE) AS done_when_judged,
                         COALESCE(c.finished_on >= #{question.weekFrom} AND c.finished_on <= #{question.judgedOn}, FALSE)
                             AS last_week
                    FROM progress_count c
                   WHERE c.commune_code = #{question.campaign.communeCode}
                     AND c.campaign_id = #{question.campaign.id}
                     AND c.shown_from <= #{question.asOf} AND c.shown_to >= #{question.asOf}
                     AND (c.group_set & #{question.groups}) <> 0) p
            """;

    /** By village, the people without one among them where the caller sees the whole commune. */
    @Select("SELECT p.village_id AS place, " + SUMS + ON_THE_DAY + " LEFT JOIN village v ON v.id = p.village_id WHERE "
            + ScopeSql.VILLAGE + " GROUP BY p.village_id")
    List<Tally> byVillage(Caller caller, Question question);

    /** By organisation, those without one left out. */
    @Select("SELECT p.organisation_id AS place, " + SUMS + ON_THE_DAY
            + " JOIN organisation o ON o.id = p.organisation_id WHERE " + ScopeSql.ORGANISATION
            + " GROUP BY p.organisation_id")
    List<Tally> byOrganisation(Caller caller, Question question);

    /** Who finished when, in a village or in all of the caller's; for every day. */
    @Select("""
            SELECT p.shown_from, p.shown_to, p.finished_on, SUM(p.people) AS people
              FROM progress_count p
              LEFT JOIN village v ON v.id = p.village_id
             WHERE p.commune_code = #{question.campaign.communeCode}
               AND p.campaign_id = #{question.campaign.id}
               AND (p.group_set & #{question.groups}) <> 0
               AND (#{village} IS NULL OR v.code = #{village})
               AND""" + " " + ScopeSql.VILLAGE + " GROUP BY p.shown_from, p.shown_to, p.finished_on")
    List<Finishers> finishers(Caller caller, Question question, @Nullable String village);

    /** The deadlines of those who have not finished on a day, in a village or in all of the caller's places. */
    @Select("""
            SELECT p.effective_deadline AS deadline, SUM(p.people) AS unfinished
              FROM progress_count p
              LEFT JOIN village v ON v.id = p.village_id
              LEFT JOIN organisation o ON o.id = p.organisation_id
             WHERE p.commune_code = #{campaign.communeCode}
               AND p.campaign_id = #{campaign.id}
               AND p.shown_from <= #{asOf} AND p.shown_to >= #{asOf}
               AND (p.group_set & #{campaign.groups}) <> 0
               AND NOT (p.exempt_from <= #{asOf} AND p.exempt_to >= #{asOf})
               AND p.finished_on > #{asOf}
               AND (#{village} IS NULL OR v.code = #{village})
               AND""" + " " + ScopeSql.PERSON + " GROUP BY p.effective_deadline ORDER BY p.effective_deadline")
    List<DueDay> dueDays(Caller caller, Campaign campaign, @Nullable String village, LocalDate asOf);

    /** The villages of a campaign with what is counted for them on a day, whoever asks. */
    @Select("""
            SELECT v.code AS village_code,
                   SUM(CASE WHEN c.finished_on <= #{asOf} THEN c.people ELSE 0 END) AS done, SUM(c.people) AS denominator
              FROM campaign k
              JOIN progress_count c ON c.commune_code = k.commune_code AND c.campaign_id = k.id
              JOIN village v ON v.id = c.village_id
             WHERE k.id = #{campaignId}
               AND c.shown_from <= #{asOf} AND c.shown_to >= #{asOf}
             GROUP BY v.code
             ORDER BY v.code
            """)
    List<VillageDone> doneByVillage(CampaignId campaignId, LocalDate asOf);

    /** People who are shown somewhere on the same days and finished on the same day. */
    record Finishers(LocalDate shownFrom, LocalDate shownTo, LocalDate finishedOn, long people) {

        boolean areShownOn(LocalDate day) {
            return new Span(shownFrom, shownTo).contains(day);
        }

        boolean finishedBy(LocalDate day) {
            return !finishedOn.isAfter(day);
        }
    }
}
