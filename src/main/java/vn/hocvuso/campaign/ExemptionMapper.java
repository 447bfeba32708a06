package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.roster.PersonId;

@Mapper
interface ExemptionMapper {

    @Insert("""
            INSERT INTO exemption (campaign_id, person_id, commune_code, reason, exempt_from, exempt_to, decision_no, set_at,
                                   set_by)
            SELECT w.campaign_id, w.person_id, w.commune_code, w.reason, w.exempt_from, w.exempt_to, w.decision_no, w.set_at,
                   w.set_by
              FROM (SELECT #{campaign.id} AS campaign_id, #{person} AS person_id, #{campaign.communeCode} AS commune_code,
                           #{wanted.reason} AS reason, #{wanted.from} AS exempt_from, #{to} AS exempt_to,
                           #{wanted.decisionNo} AS decision_no, #{at} AS set_at, #{by} AS set_by) w
            ON DUPLICATE KEY UPDATE reason = w.reason, exempt_from = w.exempt_from, exempt_to = w.exempt_to,
                                    decision_no = w.decision_no, set_at = w.set_at, set_by = w.set_by
            """)
    void put(Campaign campaign, PersonId person, Exemption.Wanted wanted, LocalDate to, Instant at, String by);

    /** His own: what somebody had who went into him is that one's again when they are taken apart. */
    @Delete("DELETE FROM exemption WHERE campaign_id = #{campaignId} AND person_id = #{person}")
    int delete(CampaignId campaignId, PersonId person);

    @Select("""
            SELECT p.code AS person_code, x.reason, x.exempt_from, x.exempt_to, x.decision_no, x.set_at, x.set_by
              FROM""" + " " + ExemptionSql.STANDING_WHERE + "e.campaign_id = #{campaignId}" + ExemptionSql.STANDING_END + """
                   x
              JOIN person p ON p.id = x.person_id
             ORDER BY p.name_key, p.id
            """)
    List<Row> of(CampaignId campaignId);

    @Select("""
            SELECT a.person_id
              FROM JSON_TABLE(#{people}, '$[*]' COLUMNS (person_id BIGINT PATH '$.value')) a
              JOIN exemption e ON e.commune_code = #{commune} AND e.person_id = a.person_id
            """)
    List<PersonId> concerned(String commune, JsonRows people);

    /** An exemption as it is stored. */
    record Row(
            String personCode,
            ExemptionReason reason,
            LocalDate exemptFrom,
            LocalDate exemptTo,
            @Nullable String decisionNo,
            Instant setAt,
            String setBy) {

        Exemption exemption() {
            LocalDate to = exemptTo.equals(Exemption.FOR_EVER) ? null : exemptTo;
            return new Exemption(personCode, reason, exemptFrom, to, decisionNo, setAt, setBy);
        }
    }
}
