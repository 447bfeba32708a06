package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Group;

@Mapper
interface DenominatorMapper {

    @Insert("""
            INSERT INTO denominator (commune_code, target_group, village_code, organisation_code, as_of, people, source,
                                     age_rule, declared_at, declared_by)
            VALUES (#{commune}, #{declared.key.group}, #{declared.key.villageCode}, #{declared.key.organisationCode},
                    #{declared.key.asOf}, #{declared.count}, #{declared.source}, #{declared.ageRule}, #{at}, #{by})
            """)
    void insert(String commune, Denominator.Declared declared, Instant at, String by);

    /** In the order in which they were declared. */
    @Select("""
            SELECT target_group, village_code, organisation_code, as_of, people, source, age_rule, declared_at, declared_by
              FROM denominator
             WHERE commune_code = #{commune}
             ORDER BY id
            """)
    List<Row> of(String commune);

    /** A declaration as it is stored. */
    record Row(
            Group targetGroup,
            @Nullable String villageCode,
            @Nullable String organisationCode,
            LocalDate asOf,
            int people,
            String source,
            @Nullable String ageRule,
            Instant declaredAt,
            String declaredBy) {

        Denominator denominator() {
            return new Denominator(
                    targetGroup, villageCode, organisationCode, asOf, people, source, ageRule, declaredAt, declaredBy);
        }
    }
}
