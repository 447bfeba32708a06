package vn.hocvuso.reconciliation;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ReportedFigureMapper {

    @Insert("""
            INSERT INTO reported_figure (commune_code, metric, campaign_id, village_code, as_of, people, source, entered_at,
                                         entered_by)
            SELECT #{commune}, #{figure.metric}, k.id, #{figure.villageCode}, #{figure.asOf}, #{figure.count},
                   #{figure.source}, #{at}, #{by}
              FROM (SELECT 1 AS one) row_of_one
              LEFT JOIN campaign k ON k.code = #{figure.campaignCode}
            """)
    void insert(String commune, ReportedFigure.Entered figure, Instant at, String by);

    /** Newest first. */
    @Select("""
            SELECT f.metric, k.code AS campaign_code, f.village_code, f.as_of, f.people AS count, f.source,
                   f.entered_at AS at, f.entered_by AS `by`
              FROM reported_figure f
              LEFT JOIN campaign k ON k.id = f.campaign_id
             WHERE f.commune_code = #{commune}
             ORDER BY f.id DESC
            """)
    List<ReportedFigure> of(String commune);
}
