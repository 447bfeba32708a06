package vn.hocvuso.learning;

import java.math.BigDecimal;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.Aliases;

@Mapper
interface CourseMapper {

    @Select("SELECT id, code, name, source, pass_score, aliases FROM course ORDER BY code")
    List<Course> all();

    @Insert("""
            INSERT INTO course (code, name, source, pass_score, aliases)
            SELECT d.code, d.name, d.source, d.pass_score, d.aliases
              FROM (SELECT #{code} AS code, #{name} AS name, #{source} AS source,
                           CAST(#{passScore} AS DECIMAL(6, 2)) AS pass_score, #{aliases} AS aliases) d
            ON DUPLICATE KEY UPDATE name = d.name, source = d.source, pass_score = d.pass_score, aliases = d.aliases
            """)
    void put(String code, String name, String source, @Nullable BigDecimal passScore, Aliases aliases);
}
