package vn.hocvuso.learning;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import vn.hocvuso.roster.PersonId;

@Mapper
interface CertificateMapper {

    /** By course, what a person has himself and what those had who went into him. */
    @Select("""
            SELECT k.code AS course_code, c.recognition, c.completed_on, c.evidence_no, c.checked_on, c.note, c.entered_at,
                   c.entered_by
              FROM certificate c
              JOIN course k ON k.id = c.course_id
             WHERE c.commune_code = #{commune} AND c.person_id = #{person}
             ORDER BY k.code, c.recognition DESC, c.merge_id IS NOT NULL, c.id
            """)
    List<Certificate> of(String commune, PersonId person);

    /** His own: what somebody had who went into him is that one's again when they are taken apart. */
    @Delete("""
            DELETE FROM certificate
             WHERE commune_code = #{commune} AND person_id = #{person} AND course_id = #{course}
               AND recognition = #{recognition} AND merge_id IS NULL
            """)
    int delete(String commune, PersonId person, CourseId course, Recognition recognition);

    @Insert("""
            INSERT INTO certificate (commune_code, person_id, course_id, recognition, completed_on, evidence_no, checked_on,
                                     note, entered_at, entered_by)
            VALUES (#{commune}, #{person}, #{course}, #{seen.recognition}, #{seen.completedOn}, #{seen.evidenceNo},
                    #{seen.checkedOn}, #{seen.note}, #{at}, #{by})
            """)
    void insert(String commune, PersonId person, CourseId course, Certificate.Seen seen, Instant at, String by);

    @Update("""
            UPDATE certificate
               SET person_id = #{into}, merge_id = #{merge}
             WHERE commune_code = #{commune} AND person_id = #{from}
            """)
    void join(long merge, String commune, PersonId from, PersonId into);

    @Update("""
            UPDATE certificate SET person_id = #{from}, merge_id = NULL
             WHERE commune_code = #{commune} AND person_id = #{into} AND merge_id = #{merge}
            """)
    void part(long merge, String commune, PersonId from, PersonId into);
}
