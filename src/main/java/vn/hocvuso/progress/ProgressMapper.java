package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignId;

@Mapper
interface ProgressMapper {

    /** All that is counted of a campaign: as many rows as villages and days, hardly more with more people. */
    @Select("""
            SELECT village_id, shown_from, shown_to, organisation_id, group_set, age_unknown, exempt_from, exempt_to,
                   effective_deadline, is_exact, finished_on, by_national, reported_done, people
              FROM progress_count
             WHERE commune_code = #{campaign.communeCode}
               AND campaign_id = #{campaign.id}
            """)
    List<CountRow> counts(@Param("campaign") Campaign campaign);

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
}
