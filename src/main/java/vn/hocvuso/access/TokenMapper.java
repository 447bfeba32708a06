package vn.hocvuso.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TokenMapper {

    @Insert("""
            INSERT INTO api_token (account_id, name, token_key, expires_on, created_at)
            VALUES (#{accountId}, #{name}, #{tokenKey}, #{expiresOn}, #{createdAt})
            """)
    void insert(long accountId, String name, String tokenKey, LocalDate expiresOn, Instant createdAt);

    @Select("""
            SELECT name, expires_on, created_at
              FROM api_token
             WHERE account_id = #{accountId}
             ORDER BY name
             LIMIT #{size} OFFSET #{offset}
            """)
    List<ApiToken> of(long accountId, int size, long offset);

    @Select("SELECT COUNT(*) FROM api_token WHERE account_id = #{accountId}")
    long count(long accountId);

    @Delete("""
            DELETE FROM api_token
             WHERE account_id = #{accountId}
               AND name = #{name}
            """)
    int delete(long accountId, String name);
}
