package vn.hocvuso.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignInFailureMapper {

    @Insert("""
            INSERT INTO sign_in_failure (username_key, failures, last_at)
            VALUES (#{key}, 0, #{now})
                ON DUPLICATE KEY UPDATE username_key = username_key
            """)
    void insertIfNew(String key, Instant now);

    @Select("""
            SELECT failures, locked_until
              FROM sign_in_failure
             WHERE username_key = #{key}
               FOR UPDATE
            """)
    SignInFailure lock(String key);

    @Select("""
            SELECT failures, locked_until
              FROM sign_in_failure
             WHERE username_key = #{key}
            """)
    Optional<SignInFailure> find(String key);

    @Select("""
            SELECT username_key
              FROM sign_in_failure
             WHERE locked_until > #{now}
            """)
    Set<String> lockedAt(Instant now);

    @Update("""
            UPDATE sign_in_failure
               SET failures = #{failures}, last_at = #{now}, locked_until = #{lockedUntil}
             WHERE username_key = #{key}
            """)
    void update(String key, int failures, Instant now, @Nullable Instant lockedUntil);

    @Delete("""
            DELETE FROM sign_in_failure
             WHERE username_key = #{key}
            """)
    void delete(String key);

    @Delete("""
            DELETE FROM sign_in_failure
             WHERE last_at < #{before}
            """)
    void forgetBefore(Instant before);
}
