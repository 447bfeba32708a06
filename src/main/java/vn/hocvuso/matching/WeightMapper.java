package vn.hocvuso.matching;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.ImportId;

@Mapper
interface WeightMapper {

    @Select("SELECT reason, agreement AS value FROM weight")
    List<Of> used();

    @Delete("DELETE FROM weight")
    void forget();

    /** Rows are {@link Of}s. */
    @Insert("""
            INSERT INTO weight (reason, agreement, adopted_by, adopted_at)
            SELECT r.reason, r.value, #{by}, #{at}
              FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
                     reason VARCHAR(30) PATH '$.reason',
                     value  DOUBLE      PATH '$.value')) r
            """)
    void adopt(JsonRows rows, String by, Instant at);

    @Delete("DELETE FROM agreement WHERE import_id = #{importId} AND commune_code = #{commune}")
    void deleteAgreements(ImportId importId, String commune);

    /** Rows are {@link Of}s. */
    @Insert("""
            INSERT INTO agreement (import_id, commune_code, reason, amount)
            SELECT #{importId}, #{commune}, r.reason, r.value
              FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
                     reason VARCHAR(30) PATH '$.reason',
                     value  DOUBLE      PATH '$.value')) r
            """)
    void insertAgreements(ImportId importId, String commune, JsonRows rows);

    /** Of the latest standing import of each source and commune: files are cumulative. */
    @Select("""
            SELECT a.reason, SUM(a.amount) AS value
              FROM agreement a
              JOIN (SELECT b.commune_code, MAX(b.import_id) AS import_id
                      FROM agreement b
                      JOIN report r ON r.import_id = b.import_id
                     WHERE r.stands
                     GROUP BY b.commune_code, r.source) latest
                ON latest.commune_code = a.commune_code AND latest.import_id = a.import_id
             GROUP BY a.reason
            """)
    List<Of> agreements();

    /** A figure of a way of agreeing. */
    record Of(Reason reason, double value) {}
}
