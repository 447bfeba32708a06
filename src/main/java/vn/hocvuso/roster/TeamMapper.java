package vn.hocvuso.roster;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.ScopeSql;
import vn.hocvuso.vault.Sealed;

@Mapper
interface TeamMapper {

    @Select("""
            SELECT t.id, t.commune_code, t.code, t.name, t.decision_no, t.decided_on
              FROM team t
             WHERE t.commune_code = #{commune}
            """)
    List<Row> all(String commune);

    /** The ids of the teams that help a village in the caller's scope. */
    @Select("""
            SELECT DISTINCT p.id
              FROM team p
              LEFT JOIN team_village tv ON tv.team_id = p.id
              LEFT JOIN village v ON v.id = tv.village_id
             WHERE p.commune_code = #{commune}
               AND""" + " " + ScopeSql.VILLAGE)
    List<TeamId> seen(Caller caller, String commune);

    @Select("""
            SELECT tv.team_id, v.code
              FROM team t
              JOIN team_village tv ON tv.team_id = t.id
              JOIN village v ON v.id = tv.village_id
             WHERE t.commune_code = #{commune}
             ORDER BY tv.team_id, v.code
            """)
    List<Helped> villages(String commune);

    @Select("""
            SELECT m.team_id, m.full_name, m.role, m.phone, m.unit, m.since, m.until, m.username
              FROM team t
              JOIN team_member m ON m.team_id = t.id
             WHERE t.commune_code = #{commune}
             ORDER BY m.team_id, m.position
            """)
    List<Member> members(String commune);

    @Insert("""
            INSERT INTO team (commune_code, code, name, decision_no, decided_on)
            VALUES (#{communeCode}, #{code}, #{name}, #{decisionNo}, #{decidedOn})
            """)
    void insert(TeamDraft team);

    @Update("""
            UPDATE team
               SET name = #{name}, decision_no = #{decisionNo}, decided_on = #{decidedOn}
             WHERE commune_code = #{communeCode} AND code = #{code}
            """)
    void update(TeamDraft team);

    @Delete("DELETE FROM team WHERE id = #{id}")
    void delete(TeamId id);

    @Delete("DELETE FROM team_village WHERE team_id = #{id}")
    void deleteVillages(TeamId id);

    @Delete("DELETE FROM team_member WHERE team_id = #{id}")
    void deleteMembers(TeamId id);

    @Insert("""
            INSERT INTO team_village (team_id, village_id)
            SELECT t.id, v.id
              FROM team t
              JOIN village v ON v.commune_code = t.commune_code AND v.code = #{code}
             WHERE t.id = #{teamId}
            """)
    void insertVillage(Helped helped);

    @Insert("""
            INSERT INTO team_member (team_id, position, full_name, role, phone, unit, since, until, username)
            VALUES (#{member.teamId}, #{position}, #{member.fullName}, #{member.role}, #{member.phone}, #{member.unit},
                    #{member.since}, #{member.until}, #{member.username})
            """)
    void insertMember(int position, Member member);

    /** A team without its villages and members. */
    record Row(
            TeamId id,
            String communeCode,
            String code,
            String name,
            @Nullable String decisionNo,
            @Nullable LocalDate decidedOn) {}

    /** A village that a team helps. */
    record Helped(TeamId teamId, String code) {}

    /** A member as he is stored. */
    record Member(
            TeamId teamId,
            String fullName,
            TeamRole role,
            @Nullable Sealed phone,
            @Nullable String unit,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String username) {}
}
