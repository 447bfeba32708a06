package vn.hocvuso.access;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface KeyCheckMapper {

    /** Only the first one is kept. */
    @Insert("INSERT IGNORE INTO key_check (id, lookup_key) VALUES (1, #{key})")
    void remember(String key);

    @Select("SELECT lookup_key FROM key_check WHERE id = 1")
    String remembered();
}
