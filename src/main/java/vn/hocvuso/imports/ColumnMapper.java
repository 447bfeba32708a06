package vn.hocvuso.imports;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import vn.hocvuso.imports.format.Field;

@Mapper
interface ColumnMapper {

    @Insert("""
            INSERT INTO column_profile (commune_code, source, kind, signature, columns_said)
            VALUES (#{commune}, #{source}, #{kind}, #{signature}, #{columns})
                ON DUPLICATE KEY UPDATE columns_said = #{columns}
            """)
    void putProfile(String commune, String source, ImportKind kind, String signature, String columns);

    @Select("""
            SELECT signature, columns_said
              FROM column_profile
             WHERE commune_code = #{commune} AND source = #{source} AND kind = #{kind}
            """)
    List<Stored> profiles(String commune, String source, ImportKind kind);

    @Insert("""
            INSERT INTO word_meaning (commune_code, source, field, found, meaning)
            VALUES (#{commune}, #{source}, #{field}, #{found}, #{meaning})
                ON DUPLICATE KEY UPDATE meaning = #{meaning}
            """)
    void putWord(String commune, String source, Field field, String found, String meaning);

    @Select("""
            SELECT field, found, meaning AS `value`
              FROM word_meaning
             WHERE commune_code = #{commune} AND source = #{source}
             ORDER BY field, found
            """)
    List<WordMeaning> words(String commune, String source);

    /** What the columns of a header were said to be, as JSON. */
    record Stored(String signature, String columnsSaid) {}
}
