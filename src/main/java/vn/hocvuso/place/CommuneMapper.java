package vn.hocvuso.place;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.ScopeSql;

@Mapper
interface CommuneMapper {

    String COLUMNS = "c.code, c.name, c.full_name, c.kind, c.province_code, c.province_name";

    String SEEN = """
              FROM (SELECT code, code AS commune_code, name, full_name, kind, province_code, province_name, name_key
                      FROM commune) p
             WHERE (#{key} = '' OR p.name_key LIKE CONCAT('%', #{key}, '%') OR p.code = #{key})
               AND""" + " " + ScopeSql.COMMUNE;

    @Select("SELECT p.code, p.name, p.full_name, p.kind, p.province_code, p.province_name" + SEEN
            + " ORDER BY p.name_key, p.code LIMIT #{size} OFFSET #{offset}")
    List<Commune> find(Caller caller, String key, int size, long offset);

    @Select("SELECT COUNT(*)" + SEEN)
    long count(Caller caller, String key);

    @Select("SELECT " + COLUMNS + " FROM commune c WHERE c.code = #{code}")
    Optional<Commune> byCode(String code);

    @Select("SELECT " + COLUMNS + " FROM commune c WHERE c.name_key = #{key} ORDER BY c.code")
    List<Commune> byNameKey(String key);

    @Select("""
            SELECT c.code, c.province_name, o.province AS old_province_name
              FROM old_commune o
              JOIN commune c ON c.code = o.commune_code
             WHERE o.name_key = #{key}
             ORDER BY c.code
            """)
    List<FormerCommune> byFormerNameKey(String key);

    /** The communes that have villages or people here. */
    @Select("SELECT " + COLUMNS + " FROM commune_freshness f JOIN commune c ON c.code = f.commune_code ORDER BY c.code")
    List<Commune> inUse();

    @Insert("""
            INSERT INTO commune_freshness (commune_code, changed, counted, held)
            VALUES (#{commune}, 1, 0, 0)
            ON DUPLICATE KEY UPDATE changed = changed + 1
            """)
    void markChanged(String commune);

    /** Sees to it that the commune has a row. */
    @Insert("INSERT IGNORE INTO commune_freshness (commune_code, changed, counted, held) VALUES (#{commune}, 0, 0, 0)")
    void touch(String commune);

    @Update("UPDATE commune_freshness SET held = held + #{by} WHERE commune_code = #{commune}")
    void hold(String commune, int by);

    /** Of all communes where none is named. */
    @Select(
            "SELECT COALESCE(SUM(changed), 0) FROM commune_freshness WHERE commune_code = COALESCE(#{commune}, commune_code)")
    long changes(@Nullable String commune);

    @Select("SELECT changed, counted, held FROM commune_freshness WHERE commune_code = #{commune}")
    @Nullable
    State state(String commune);

    @Select("SELECT changed, counted, held FROM commune_freshness WHERE commune_code = #{commune} FOR UPDATE")
    @Nullable
    State lockedState(String commune);

    @Update("UPDATE commune_freshness SET counted = #{changed} WHERE commune_code = #{commune}")
    void markCounted(String commune, long changed);

    @Select("SELECT commune_code FROM commune_freshness WHERE changed <> counted AND held = 0")
    List<String> stale();

    /** How far the figures of a commune are behind its data. */
    record State(long changed, long counted, int held) {}
}
