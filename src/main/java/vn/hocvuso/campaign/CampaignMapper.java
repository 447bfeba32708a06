package vn.hocvuso.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.ScopeSql;
import vn.hocvuso.learning.CourseId;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;

@Mapper
interface CampaignMapper {

    String ROW = """
            SELECT p.id, p.code, p.commune_code, p.name, p.course_rule, p.group_set AS `groups`, p.adult_age, p.age_on,
                   p.starts_on, p.deadline, p.recognise_national, p.national_kind, p.national_no, p.national_on,
                   p.national_issuer
              FROM campaign p
            """;

    @Select(ROW + " WHERE p.code = #{code}")
    Optional<Row> byCode(String code);

    /** Keeps others from changing the campaign or its ledger meanwhile. */
    @Select(ROW + " WHERE p.code = #{code} FOR UPDATE")
    Optional<Row> locked(String code);

    @Select(ROW + " WHERE p.code = #{code} AND " + ScopeSql.COMMUNE)
    Optional<Row> seen(Caller caller, String code);

    @Select(ROW + " WHERE (#{commune} IS NULL OR p.commune_code = #{commune}) AND " + ScopeSql.COMMUNE
            + " ORDER BY p.starts_on DESC, p.code")
    List<Row> allSeen(Caller caller, @Nullable String commune);

    @Select(ROW + " WHERE p.commune_code = #{commune} ORDER BY p.starts_on DESC, p.code")
    List<Row> ofCommune(String commune);

    @Insert("""
            INSERT INTO campaign (code, commune_code, name, course_rule, group_set, adult_age, age_on, starts_on, deadline,
                                  recognise_national, national_kind, national_no, national_on, national_issuer)
            SELECT d.code, d.commune_code, d.name, d.course_rule, d.group_set, d.adult_age, d.age_on, d.starts_on,
                   d.deadline, d.recognise_national, d.national_kind, d.national_no, d.national_on, d.national_issuer
              FROM (SELECT #{code} AS code, #{communeCode} AS commune_code, #{name} AS name,
                           #{courseRule} AS course_rule, #{groups} AS group_set, #{adultAge} AS adult_age,
                           #{ageOn} AS age_on, #{startsOn} AS starts_on, #{deadline} AS deadline,
                           #{recogniseNational} AS recognise_national, #{nationalDocument.kind} AS national_kind,
                           #{nationalDocument.no} AS national_no, #{nationalDocument.on} AS national_on,
                           #{nationalDocument.issuer} AS national_issuer) d
            ON DUPLICATE KEY UPDATE name = d.name, course_rule = d.course_rule, group_set = d.group_set,
                                    adult_age = d.adult_age, age_on = d.age_on, starts_on = d.starts_on,
                                    deadline = d.deadline, recognise_national = d.recognise_national,
                                    national_kind = d.national_kind, national_no = d.national_no,
                                    national_on = d.national_on, national_issuer = d.national_issuer
            """)
    void put(CampaignPlan plan);

    @Delete("DELETE FROM campaign_course WHERE campaign_id = #{id}")
    void deleteCourses(CampaignId id);

    @Insert("""
            INSERT INTO campaign_course (campaign_id, course_id)
            SELECT #{id}, c.id FROM course c WHERE c.code = #{course}
            """)
    void insertCourse(CampaignId id, String course);

    @Select("""
            SELECT c.id, c.code
              FROM campaign_course cc
              JOIN course c ON c.id = cc.course_id
             WHERE cc.campaign_id = #{id}
             ORDER BY c.code
            """)
    List<Taught> courses(CampaignId id);

    @Delete("DELETE FROM target WHERE campaign_id = #{id}")
    void deleteTargets(CampaignId id);

    @Insert("""
            INSERT INTO target (campaign_id, target_group, village_code, organisation_code, percent, head_count, due_on)
            VALUES (#{id}, #{target.group}, #{target.villageCode}, #{target.organisationCode}, #{target.percent},
                    #{target.headCount}, #{target.by})
            """)
    void insertTarget(CampaignId id, Target target);

    @Select("""
            SELECT target_group, village_code, organisation_code, percent, head_count, due_on
              FROM target
             WHERE campaign_id = #{id}
             ORDER BY id
            """)
    List<TargetRow> targets(CampaignId id);

    @Insert("""
            INSERT INTO campaign_deadline (campaign_id, deadline, reason, set_at, set_by)
            VALUES (#{id}, #{deadline}, #{reason}, #{at}, #{by})
            """)
    void insertDeadline(CampaignId id, LocalDate deadline, @Nullable String reason, Instant at, String by);

    @Select("""
            SELECT deadline, reason, set_at AS at, set_by AS `by`
              FROM campaign_deadline
             WHERE campaign_id = #{id}
             ORDER BY id
            """)
    List<BaseDeadline> deadlines(CampaignId id);

    /** A campaign without its parts. */
    record Row(
            CampaignId id,
            String code,
            String communeCode,
            String name,
            CourseRule courseRule,
            GroupSet groups,
            int adultAge,
            LocalDate ageOn,
            LocalDate startsOn,
            LocalDate deadline,
            boolean recogniseNational,
            @Nullable String nationalKind,
            @Nullable String nationalNo,
            @Nullable LocalDate nationalOn,
            @Nullable String nationalIssuer) {

        Document nationalDocument() {
            return new Document(nationalKind, nationalNo, nationalOn, nationalIssuer);
        }
    }

    /** A course of a campaign. */
    record Taught(CourseId id, String code) {}

    /** A target as it is stored. */
    record TargetRow(
            Group targetGroup,
            @Nullable String villageCode,
            @Nullable String organisationCode,
            @Nullable BigDecimal percent,
            @Nullable Integer headCount,
            LocalDate dueOn) {

        Target target() {
            return new Target(targetGroup, villageCode, organisationCode, percent, headCount, dueOn);
        }
    }
}
