package vn.hocvuso.imports;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.vault.Sealed;

@Mapper
interface FileMapper {

    @Insert("INSERT INTO import_block (import_id, number, content) VALUES (#{id}, #{number}, #{content})")
    void insertBlock(ImportId id, int number, Sealed content);

    @Select("SELECT content FROM import_block WHERE import_id = #{id} AND number = #{number}")
    @Nullable
    Sealed block(ImportId id, int number);

    @Insert("""
            INSERT INTO import_slice (import_id, slice, first_line, last_line, content)
            VALUES (#{id}, #{slice}, #{firstLine}, #{lastLine}, #{content})
            """)
    void insertSlice(ImportId id, int slice, int firstLine, int lastLine, Sealed content);

    @Select("SELECT content FROM import_slice WHERE import_id = #{id} AND slice = #{slice}")
    @Nullable
    Sealed slice(ImportId id, int slice);

    @Select(
            "SELECT first_line AS `from`, last_line AS `to` FROM import_slice WHERE import_id = #{id} AND slice = #{slice}")
    vn.hocvuso.facts.@Nullable Lines lines(ImportId id, int slice);

    @Select("""
            SELECT i.id
              FROM data_import i
             WHERE i.created_at < #{before} AND i.action = 'NONE'
               AND EXISTS (SELECT 1 FROM import_block b WHERE b.import_id = i.id)
            """)
    List<ImportId> keptSinceBefore(Instant before);

    @Delete("DELETE FROM import_block WHERE import_id = #{id}")
    void deleteBlocks(ImportId id);

    @Delete("DELETE FROM import_slice WHERE import_id = #{id}")
    void deleteSlices(ImportId id);

    /** The lines of a slice stay: undo needs them. */
    @Update("UPDATE import_slice SET content = NULL WHERE import_id = #{id}")
    void emptySlices(ImportId id);
}
