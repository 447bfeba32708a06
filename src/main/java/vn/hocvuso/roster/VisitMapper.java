package vn.hocvuso.roster;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.database.JsonRows;

@Mapper
interface VisitMapper {

    /** Whose the visit is to which somebody gave a number. */
    @Select("SELECT person_id FROM visit WHERE recorded_by = #{by} AND client_id = #{clientId}")
    @Nullable
    PersonId numbered(String by, String clientId);

    @Insert("""
            INSERT INTO visit (commune_code, person_id, visited_at, kind, result, note, client_id, recorded_at,
                                      recorded_by)
            VALUES (#{commune}, #{person}, #{told.at}, #{told.kind}, #{told.result}, #{told.note}, #{told.clientId}, #{now},
                    #{by})
            """)
    void insert(String commune, PersonId person, Visit.Told told, Instant now, String by);

    /** Newest first, also of those who went into him. */
    @Select("""
            SELECT e.id, e.visited_at AS at, e.kind, e.result, e.note, e.recorded_by AS `by`
              FROM visit e
             WHERE e.commune_code = #{commune} AND e.withdrawn_at IS NULL AND""" + " " + MergeSql.PERSON_NOW + " = #{person}" + " ORDER BY e.visited_at DESC, e.id DESC")
    List<Visit> of(String commune, PersonId person);

    @Update("UPDATE visit SET withdrawn_at = #{now} WHERE id = #{id}")
    void withdraw(long id, Instant now);

    @Select("""
            SELECT DISTINCT a.person_id
              FROM JSON_TABLE(#{people}, '$[*]' COLUMNS (person_id BIGINT PATH '$.value')) a
              JOIN visit e ON e.commune_code = #{commune} AND e.person_id = a.person_id
            """)
    List<PersonId> concerned(String commune, JsonRows people);
}
