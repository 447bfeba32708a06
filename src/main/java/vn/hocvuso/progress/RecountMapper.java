package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignId;
import vn.hocvuso.campaign.Coverage;
import vn.hocvuso.campaign.Deadlines;
import vn.hocvuso.roster.GroupSet;

@Mapper
interface RecountMapper {

    @Delete("DELETE FROM village_shown WHERE commune_code = #{commune}")
    void deleteVillagesShown(String commune);

    @Insert("""
            INSERT INTO village_shown (commune_code, village_id, since, until, shown_id)
            VALUES (#{commune}, #{shown.villageId}, #{shown.since}, #{shown.until}, #{shown.shownId})
            """)
    void insertVillageShown(String commune, Succession.Shown shown);

    @Delete("DELETE FROM effective_deadline WHERE commune_code = #{commune}")
    void deleteDeadlines(String commune);

    /** The combinations of village, organisation and groups that occur among those who count. */
    @Select("""
            SELECT DISTINCT 0 AS person_id, COALESCE(p.village_id, 0) AS village_id,
                   COALESCE(p.organisation_id, 0) AS organisation_id,""" + " " + CountSql.GROUPS + " AS group_set, " + """
                   v.code AS village_code, o.code AS organisation_code, NULL AS own_until
              FROM person p
              LEFT JOIN village v ON v.id = p.village_id
              LEFT JOIN organisation o ON o.id = p.organisation_id
             WHERE""" + " " + CountSql.COUNTS)
    List<Circle> circles(@Param("campaign") Campaign campaign);

    /** Those who count and have, or those who went into them, standing extensions of their own: with the latest day of these. */
    @Select("""
            SELECT p.id AS person_id, COALESCE(p.village_id, 0) AS village_id,
                   COALESCE(p.organisation_id, 0) AS organisation_id,""" + " " + CountSql.GROUPS + " AS group_set, " + """
                   v.code AS village_code, o.code AS organisation_code, own.until AS own_until
              FROM (SELECT COALESCE(went.into_id, q.id) AS person_id, MAX(e.until) AS until
                      FROM extension e
                      LEFT JOIN extension_revocation r ON r.extension_id = e.id
                      LEFT JOIN person q ON q.code = e.scope_code
                      LEFT JOIN merged_person gone ON gone.code = e.scope_code
                      LEFT JOIN person_merge went ON went.person_id = gone.id
                     WHERE e.campaign_id = #{campaign.id} AND e.scope_kind = 'PERSON' AND r.extension_id IS NULL
                     GROUP BY COALESCE(went.into_id, q.id)) own
              JOIN person p ON p.id = own.person_id
              LEFT JOIN village v ON v.id = p.village_id
              LEFT JOIN organisation o ON o.id = p.organisation_id
             WHERE""" + " " + CountSql.COUNTS)
    List<Circle> named(@Param("campaign") Campaign campaign);

    @Insert("""
            INSERT INTO effective_deadline (commune_code, campaign_id, person_id, village_id, organisation_id, group_set,
                                            deadline)
            VALUES (#{commune}, #{campaignId}, #{circle.personId}, #{circle.villageId}, #{circle.organisationId},
                    #{circle.groupSet}, #{deadline})
            """)
    void insertDeadline(String commune, CampaignId campaignId, Circle circle, LocalDate deadline);

    @Delete("DELETE FROM progress_count WHERE commune_code = #{commune}")
    void deleteCounts(String commune);

    @Insert("""
            INSERT INTO progress_count (commune_code, campaign_id, village_id, shown_from, shown_to, organisation_id,
                                        group_set, age_unknown, exempt_from, exempt_to, effective_deadline, is_exact,
                                        finished_on, by_national, reported_done, people)
            SELECT #{campaign.communeCode}, #{campaign.id}, w.village_id, w.shown_from, w.shown_to, w.organisation_id,
                   w.group_set, w.age_unknown, w.exempt_from, w.exempt_to, w.effective_deadline, w.is_exact,
                   w.finished_on, w.by_national, w.reported_done, COUNT(*)
              FROM (""" + CountSql.PEOPLE_WHO_COUNT + """
                   ) w
             GROUP BY w.village_id, w.shown_from, w.shown_to, w.organisation_id, w.group_set, w.age_unknown,
                      w.exempt_from, w.exempt_to, w.effective_deadline, w.is_exact, w.finished_on, w.by_national, w.reported_done
            """)
    void count(@Param("campaign") Campaign campaign);

    /**
     * People for whom the same deadline holds; or, with a person's id, that person.
     *
     * @param ownUntil the latest day of that person's own extensions
     */
    record Circle(
            long personId,
            long villageId,
            long organisationId,
            GroupSet groupSet,
            @Nullable String villageCode,
            @Nullable String organisationCode,
            @Nullable LocalDate ownUntil) {

        LocalDate deadline(Deadlines deadlines) {
            return deadlines.effectiveFor(new Coverage(groupSet, villageCode, organisationCode, null), ownUntil);
        }
    }
}
