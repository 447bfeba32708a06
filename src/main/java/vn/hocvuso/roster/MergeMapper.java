package vn.hocvuso.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.access.Caller;
import vn.hocvuso.database.JsonRows;

@Mapper
interface MergeMapper {

    String MERGE = """
            SELECT m.id, m.commune_code, m.person_id, o.code AS person_code, o.full_name AS person_name,
                   m.into_id, k.code AS into_code, k.full_name AS into_name, m.correction_fact, m.merged_by, m.merged_at
              FROM person_merge m
              JOIN merged_person o ON o.id = m.person_id
              JOIN person k ON k.id = m.into_id
            """;

    String IN_SCOPE = """
            EXISTS (SELECT 1
                      FROM account_scope s
                     WHERE s.account_id = #{caller.accountId}
                       AND (s.commune_code IS NULL OR s.commune_code = m.commune_code)
                       AND s.village_code IS NULL AND s.organisation_code IS NULL)
            """;

    @Insert("""
            INSERT INTO person_merge (commune_code, person_id, into_id, merged_by, merged_at)
            VALUES (#{commune}, #{person}, #{into}, #{by}, #{at})
            """)
    void insert(String commune, PersonId person, PersonId into, String by, Instant at);

    @Select(MERGE + " WHERE m.person_id = #{person}")
    @Nullable
    PersonMerge ofPerson(PersonId person);

    @Select(MERGE + " WHERE m.id = #{id} AND " + IN_SCOPE)
    @Nullable
    PersonMerge seen(Caller caller, long id);

    @Select(MERGE + " WHERE o.code = #{code} AND " + IN_SCOPE)
    @Nullable
    PersonMerge ofCode(Caller caller, String code);

    @Select(MERGE + " WHERE m.commune_code = #{commune} ORDER BY m.id DESC")
    List<PersonMerge> of(String commune);

    @Select("SELECT COUNT(*) FROM person_merge WHERE into_id = #{person}")
    int countInto(PersonId person);

    @Update("UPDATE person_merge SET correction_fact = #{fact} WHERE id = #{id}")
    void setCorrection(long id, long fact);

    @Delete("DELETE FROM person_merge WHERE id = #{id}")
    void delete(long id);

    @Insert("INSERT INTO merged_person SELECT * FROM person WHERE id = #{person}")
    void archive(PersonId person);

    @Insert("INSERT INTO merged_person_village SELECT * FROM person_village WHERE person_id = #{person}")
    void archiveVillages(PersonId person);

    @Insert("INSERT INTO person SELECT * FROM merged_person WHERE id = #{person}")
    void restore(PersonId person);

    @Insert("INSERT INTO person_village SELECT * FROM merged_person_village WHERE person_id = #{person}")
    void restoreVillages(PersonId person);

    @Delete("DELETE FROM merged_person WHERE id = #{person}")
    void deleteArchived(PersonId person);

    @Delete("DELETE FROM merged_person_village WHERE person_id = #{person}")
    void deleteArchivedVillages(PersonId person);

    /** The people of a commune who went into others, as they were. */
    @Select("""
            SELECT o.roster_code, o.national_id_key, o.name_key, o.birth_date, o.birth_year, v.code AS village_code, m.into_id
              FROM person_merge m
              JOIN merged_person o ON o.id = m.person_id
              LEFT JOIN village v ON v.id = o.village_id
             WHERE m.commune_code = #{commune}
             ORDER BY m.id
            """)
    List<Gone> gone(String commune);

    @Select("""
            SELECT a.id
              FROM JSON_TABLE(#{people}, '$[*]' COLUMNS (id BIGINT PATH '$.value')) a
              JOIN person_merge m ON a.id IN (m.person_id, m.into_id)
            """)
    List<PersonId> concerned(JsonRows people);

    @Select("SELECT person_id, other_id FROM different_people WHERE commune_code = #{commune}")
    List<PersonPair> different(String commune);

    @Insert("""
            INSERT IGNORE INTO different_people (commune_code, person_id, other_id, said_by, said_at)
            VALUES (#{commune}, #{pair.personId}, #{pair.otherId}, #{by}, #{at})
            """)
    void insertDifferent(String commune, PersonPair pair, String by, Instant at);

    /** Somebody who went into somebody else. */
    record Gone(
            @Nullable String rosterCode,
            @Nullable String nationalIdKey,
            String nameKey,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String villageCode,
            PersonId intoId) {

        Birth birth() {
            return new Birth(birthDate, birthYear);
        }
    }
}
