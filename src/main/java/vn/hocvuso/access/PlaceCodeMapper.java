package vn.hocvuso.access;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Whether the places that a scope names exist; they belong to another module, which may not be asked from here. */
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
}
