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

    /** What is summed up of the people of a place. */
    String TALLY = """
            SELECT p.place, p.people, p.age_unknown, p.exempt, p.done, p.exempt_done, p.on_time, p.in_extension, p.late,
                   p.undated, p.done_national, p.reported_done, p.done_when_judged, p.last_week
              FROM (SELECT c.commune_code,
            """;

    /** Summed up before the scope is looked at: once a place, not once a row. */
    String SUMS = """
                     AS place, SUM(c.people) AS people,
                    SUM(c.people * (c.age_unknown AND (c.group_set & #{question.groups} & 1) <> 0)) AS age_unknown,
                    SUM(c.people * c.is_exempt) AS exempt, SUM(c.people * c.is_done) AS done,
                    SUM(c.people * (c.is_done AND c.is_exempt)) AS exempt_done,
                    SUM(c.people * (c.is_done AND c.by_base)) AS on_time,
                    SUM(c.people * (c.is_done AND NOT c.by_base AND c.is_exact AND c.by_effective)) AS in_extension,
                    SUM(c.people * (c.is_done AND NOT c.by_base AND c.is_exact AND NOT c.by_effective)) AS late,
                    SUM(c.people * (c.is_done AND NOT c.by_base AND NOT c.is_exact)) AS undated,
                    SUM(c.people * (c.is_done AND c.by_national)) AS done_national,
                    SUM(c.people * c.reported_done) AS reported_done,
                    SUM(c.people * COALESCE(c.finished_on <= #{question.judgedOn}, FALSE)) AS done_when_judged,
                    SUM(c.people * COALESCE(c.finished_on >= #{question.weekFrom} AND c.finished_on <= #{question.judgedOn}, FALSE))
                        AS last_week
               FROM (SELECT k.*, k.finished_on <= #{question.asOf} AS is_done, k.finished_on <= #{question.base} AS by_base,
                            k.finished_on <= k.effective_deadline AS by_effective,
                            k.exempt_from <= #{question.asOf} AND k.exempt_to >= #{question.asOf} AS is_exempt
                       FROM progress_count k
                      WHERE k.commune_code = #{question.campaign.communeCode}
                        AND k.campaign_id = #{question.campaign.id}
                        AND k.shown_from <= #{question.asOf} AND k.shown_to >= #{question.asOf}
                        AND (k.group_set & #{question.groups}) <> 0) c
              GROUP BY c.commune_code, place) p
            """;

    /** By village, the people without one among them where the caller sees the whole commune. */
    @Select(TALLY + "c.village_id" + SUMS + " LEFT JOIN village v ON v.id = p.place WHERE " + ScopeSql.VILLAGE)
    List<Tally> byVillage(Caller caller, Question question);

    /** By organisation, those without one left out. */
    @Select(TALLY + "c.organisation_id" + SUMS + " JOIN organisation o ON o.id = p.place WHERE "
            + ScopeSql.ORGANISATION)
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
