package vn.hocvuso.place;

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
interface OrganisationMapper {

    String COLUMNS = "o.id, o.commune_code, o.code, o.name, o.kind, o.aliases, o.sort_order";

    @Select("SELECT " + COLUMNS + " FROM organisation o WHERE o.commune_code = #{commune}")
    List<Organisation> all(String commune);

    /** Those in the caller's scope. */
    @Select("SELECT " + COLUMNS
            + " FROM organisation o JOIN organisation p ON p.id = o.id WHERE o.commune_code = #{commune} AND "
            + ScopeSql.ORGANISATION)
    List<Organisation> seen(Caller caller, String commune);

    @Insert("""
            INSERT INTO organisation (commune_code, code, name, kind, aliases, sort_order)
            VALUES (#{communeCode}, #{code}, #{name}, #{kind}, #{aliases}, #{sortOrder})
            """)
    void insert(Draft organisation);

    @Update("""
            UPDATE organisation
               SET name = #{name}, kind = #{kind}, aliases = #{aliases}, sort_order = #{sortOrder}
             WHERE commune_code = #{communeCode} AND code = #{code}
            """)
    void update(Draft organisation);

    @Delete("DELETE FROM organisation WHERE id = #{id}")
    void delete(OrganisationId id);

    /** An organisation as it is to be. */
    record Draft(
            String communeCode,
            String code,
            String name,
            OrganisationKind kind,
            Aliases aliases,
            @Nullable Integer sortOrder) {}
}
