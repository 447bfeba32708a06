package vn.hocvuso.facts;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.vault.Sealed;

@Mapper
interface FactMapper {

    @Insert("""
            INSERT INTO fact (commune_code, subject_kind, subject_id, import_id, line, said_by, said_at, fields, corrects)
            SELECT #{commune}, #{kind}, r.subject_id, #{origin.importId}, r.line, #{origin.by}, #{at},
                   FROM_BASE64(r.fields), #{origin.corrects}
              FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
                     subject_id BIGINT     PATH '$.subjectId',
                     line       INT        PATH '$.line',
                     fields     MEDIUMTEXT PATH '$.fields')) r
            """)
    void insert(String commune, SubjectKind kind, Origin origin, Instant at, JsonRows rows);

    /** Everything that stands of the subjects that an import spoke of, without what that import said, corrections last. */
    @Select("""
            SELECT f.subject_id, f.fields
              FROM (SELECT DISTINCT commune_code, subject_kind, subject_id
                      FROM fact
                     WHERE import_id = #{importId} AND line BETWEEN #{lines.from} AND #{lines.to}
                       AND commune_code = #{commune}) touched
              JOIN fact f ON f.commune_code = touched.commune_code
                         AND f.subject_kind = touched.subject_kind
                         AND f.subject_id = touched.subject_id
             WHERE f.import_id IS NULL OR f.import_id <> #{importId}
             ORDER BY f.subject_id, f.corrects, f.id
            """)
    List<Said> saidByOthers(String commune, ImportId importId, Lines lines);

    @Select("""
            SELECT MAX(id) FROM fact WHERE commune_code = #{commune} AND subject_kind = #{kind} AND subject_id = #{subject}
            """)
    long latest(String commune, SubjectKind kind, long subject);

    @Delete("""
            DELETE FROM fact
             WHERE commune_code = #{commune} AND subject_kind = #{kind} AND subject_id = #{subject} AND id = #{fact}
            """)
    void delete(String commune, SubjectKind kind, long subject, long fact);

    /** Everything that is said of a subject, corrections last. */
    @Select("""
            SELECT subject_id, fields
              FROM fact
             WHERE commune_code = #{commune} AND subject_kind = #{kind} AND subject_id = #{subject}
             ORDER BY corrects, id
            """)
    List<Said> said(String commune, SubjectKind kind, long subject);

    /** What was corrected of some subjects, in order. */
    @Select("""
            SELECT f.subject_id, f.fields
              FROM JSON_TABLE(#{subjects}, '$[*]' COLUMNS (id BIGINT PATH '$')) s
              JOIN fact f ON f.commune_code = #{commune} AND f.subject_kind = #{kind} AND f.subject_id = s.id
             WHERE f.corrects
             ORDER BY f.subject_id, f.id
            """)
    List<Said> corrections(String commune, SubjectKind kind, JsonRows subjects);

    @Select("""
            SELECT DISTINCT subject_id
              FROM fact
             WHERE import_id = #{importId} AND line BETWEEN #{lines.from} AND #{lines.to} AND commune_code = #{commune}
            """)
    List<Long> subjectsOfLines(String commune, ImportId importId, Lines lines);

    @Select("SELECT DISTINCT subject_id FROM fact WHERE import_id = #{importId}")
    List<Long> subjectsOf(ImportId importId);

    @Delete("""
            DELETE FROM fact WHERE commune_code = #{commune} AND subject_kind = #{kind} AND subject_id = #{subject}
            """)
    void forget(String commune, SubjectKind kind, long subject);

    /** Subjects that an import spoke of, and of which somebody else says something too. */
    @Select("""
            SELECT DISTINCT mine.subject_id
              FROM fact mine
              JOIN fact other ON other.commune_code = mine.commune_code
                             AND other.subject_kind = mine.subject_kind
                             AND other.subject_id = mine.subject_id
             WHERE mine.import_id = #{importId}
               AND (other.import_id IS NULL OR other.import_id <> #{importId})
            """)
    List<Long> shared(ImportId importId);

    @Update("""
            UPDATE fact f
              JOIN JSON_TABLE(#{subjects}, '$[*]' COLUMNS (id BIGINT PATH '$')) s ON s.id = f.subject_id
               SET f.import_id = NULL, f.line = NULL
             WHERE f.import_id = #{importId}
            """)
    void keep(ImportId importId, JsonRows subjects);

    @Delete("""
            DELETE FROM fact
             WHERE import_id = #{importId} AND line BETWEEN #{lines.from} AND #{lines.to} AND commune_code = #{commune}
            """)
    void withdraw(String commune, ImportId importId, Lines lines);

    /** What is said of a subject, to be stored. */
    record Row(long subjectId, @Nullable Integer line, Sealed fields) {}

    /** What was said of a subject, sealed. */
    record Said(long subjectId, Sealed fields) {}
}
