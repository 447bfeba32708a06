package vn.hocvuso.access;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The places that a scope may name; they belong to a module that uses this one and cannot be asked. */
@Mapper
interface PlaceCodeMapper {

    @Select("""
            SELECT EXISTS (SELECT 1 FROM commune WHERE code = #{commune})
            """)
    boolean communeExists(String commune);

    @Select("""
            SELECT EXISTS (SELECT 1 FROM village WHERE commune_code = #{commune} AND code = #{village})
            """)
    boolean villageExists(String commune, String village);

    @Select("""
            SELECT EXISTS (SELECT 1 FROM organisation WHERE commune_code = #{commune} AND code = #{organisation})
            """)
    boolean organisationExists(String commune, String organisation);

    @Select("""
            SELECT code, full_name AS name
              FROM commune
             WHERE code = #{commune}
            """)
    Optional<PlaceName> commune(String commune);

    @Select("""
            SELECT code, name
              FROM village
             WHERE commune_code = #{commune}
             ORDER BY sort_order IS NULL, sort_order, code
            """)
    List<PlaceName> villages(String commune);

    @Select("""
            SELECT code, name
              FROM organisation
             WHERE commune_code = #{commune}
             ORDER BY sort_order IS NULL, sort_order, code
            """)
    List<PlaceName> organisations(String commune);
}
