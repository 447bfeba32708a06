package vn.hocvuso.facts;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.vault.Sealed;

@Mapper
interface FactMapper {

    @Insert("""
            INSERT INTO fact (commune_code, subject_kind, subject_id, import_id, line, said_by, said_at, fields)
            VALUES (#{communeCode}, #{subjectKind}, #{subjectId}, #{importId}, #{line}, #{saidBy}, #{saidAt}, #{fields})
            """)
    void insert(Row row);

    /** Everything that stands of the subjects that an import spoke of, without what that import said, in order. */
    @Select("""
            SELECT f.subject_id, f.fields
              FROM (SELECT DISTINCT commune_code, subject_kind, subject_id
                      FROM fact
                     WHERE import_id = #{importId} AND line BETWEEN #{from} AND #{to}) touched
              JOIN fact f ON f.commune_code = touched.commune_code
                         AND f.subject_kind = touched.subject_kind
                         AND f.subject_id = touched.subject_id
             WHERE f.import_id IS NULL OR f.import_id <> #{importId}
             ORDER BY f.subject_id, f.id
            """)
    List<Said> saidByOthers(ImportId importId, int from, int to);

    @Select("""
            SELECT DISTINCT subject_id
              FROM fact
             WHERE import_id = #{importId} AND line BETWEEN #{from} AND #{to}
            """)
    List<Long> subjectsOf(ImportId importId, int from, int to);

    @Delete("DELETE FROM fact WHERE import_id = #{importId} AND line BETWEEN #{from} AND #{to}")
    void withdraw(ImportId importId, int from, int to);

    /** A fact as it is stored. */
    record Row(
            String communeCode,
            SubjectKind subjectKind,
            long subjectId,
            @Nullable ImportId importId,
            @Nullable Integer line,
            String saidBy,
            Instant saidAt,
            Sealed fields) {}

    /** What was said of a subject, sealed. */
    record Said(long subjectId, Sealed fields) {}
}
