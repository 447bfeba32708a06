package vn.hocvuso.place;

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

@Mapper
interface VillageMapper {

    String COLUMNS =
            "v.id, v.commune_code, v.code, v.name, v.kind, v.aliases, v.valid_from, v.retired_on, v.sort_order";

    @Select("SELECT " + COLUMNS + " FROM village v WHERE v.commune_code = #{commune}")
    List<Row> all(String commune);

    /** Those in the caller's scope. */
    @Select("SELECT " + COLUMNS + " FROM village v JOIN village p ON p.id = v.id WHERE v.commune_code = #{commune} AND "
            + ScopeSql.VILLAGE)
    List<Row> seen(Caller caller, String commune);

    @Select("""
            SELECT vp.village_id, b.code
              FROM village v
              JOIN village_predecessor vp ON vp.village_id = v.id
              JOIN village b ON b.id = vp.predecessor_id
             WHERE v.commune_code = #{commune}
             ORDER BY vp.village_id, b.code
            """)
    List<Predecessor> predecessors(String commune);

    @Insert("""
            INSERT INTO village (commune_code, code, name, kind, aliases, valid_from, retired_on, sort_order)
            VALUES (#{communeCode}, #{code}, #{name}, #{kind}, #{aliases}, #{validFrom}, #{retiredOn}, #{sortOrder})
            """)
    void insert(Draft village);

    @Update("""
            UPDATE village
               SET name = #{name}, kind = #{kind}, aliases = #{aliases}, valid_from = #{validFrom},
                   retired_on = #{retiredOn}, sort_order = #{sortOrder}
             WHERE commune_code = #{communeCode} AND code = #{code}
            """)
    void update(Draft village);

    @Delete("DELETE FROM village WHERE id = #{id}")
    void delete(VillageId id);

    @Insert("""
            INSERT INTO village_predecessor (village_id, predecessor_id)
            SELECT v.id, b.id
              FROM village v
              JOIN village b ON b.commune_code = v.commune_code AND b.code = #{predecessor}
             WHERE v.commune_code = #{communeCode} AND v.code = #{code}
            """)
    void insertPredecessor(Line line);

    @Delete("""
            DELETE vp FROM village_predecessor vp JOIN village v ON v.id = vp.village_id
             WHERE v.commune_code = #{communeCode} AND v.code = #{code}
            """)
    void deletePredecessors(Draft village);

    /** A village without its predecessors. */
    record Row(
            VillageId id,
            String communeCode,
            String code,
            String name,
            VillageKind kind,
            Aliases aliases,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate retiredOn,
            @Nullable Integer sortOrder) {}

    /** A village as it is to be. */
    record Draft(
            String communeCode,
            String code,
            String name,
            VillageKind kind,
            Aliases aliases,
            @Nullable LocalDate validFrom,
            List<String> predecessors,
            @Nullable LocalDate retiredOn,
            @Nullable Integer sortOrder) {}

    /** One village that another one came from. */
    record Predecessor(VillageId villageId, String code) {}

    /** One village that another one is to come from, by codes. */
    record Line(String communeCode, String code, String predecessor) {}
}
