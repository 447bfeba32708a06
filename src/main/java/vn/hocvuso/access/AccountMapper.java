package vn.hocvuso.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** An account without a scope is not found at all: a lost row must never read as "everything". */
@Mapper
interface AccountMapper {

    String LINES = """
            SELECT a.id, a.username, a.full_name, a.role, a.disabled, a.created_at, a.signed_in_at,
                   s.commune_code, s.village_code, s.organisation_code
              FROM account a
              JOIN account_scope s ON s.account_id = a.id
            """;

    @Select(LINES + " WHERE a.username = #{username} ORDER BY s.id")
    List<AccountLine> find(String username);

    /** Whose token it is, while it lasts. */
    @Select(
            LINES
                    + " JOIN api_token t ON t.account_id = a.id WHERE t.token_key = #{tokenKey} AND t.expires_on >= #{today} ORDER BY s.id")
    List<AccountLine> ofToken(String tokenKey, LocalDate today);

    /** Waits for whoever is changing the account. */
    @Select("""
            SELECT id
              FROM account
             WHERE username = #{username}
               FOR UPDATE
            """)
    Optional<Long> lock(String username);

    /** A page of the accounts that the caller manages, in a commune or in all of them. */
    @Select("SELECT a.id, a.username, a.full_name, a.role, a.disabled, a.created_at, a.signed_in_at,\n"
            + "       s.commune_code, s.village_code, s.organisation_code\n"
            + "  FROM (SELECT a.*\n" + MANAGED
            + " ORDER BY a.username LIMIT #{size} OFFSET #{offset}) a\n"
            + "  JOIN account_scope s ON s.account_id = a.id\n"
            + " ORDER BY a.username, s.id")
    List<AccountLine> managed(Caller caller, @Nullable String commune, int size, long offset);

    @Select("SELECT COUNT(*)\n" + MANAGED)
    long countManaged(Caller caller, @Nullable String commune);

    /** Those of ADMIN are all; those of others lie below their role and wholly in their communes. */
    String MANAGED = """
              FROM account a
             WHERE (#{commune} IS NULL OR EXISTS (SELECT 1
                                                    FROM account_scope c
                                                   WHERE c.account_id = a.id
                                                     AND c.commune_code = #{commune}))
               AND (#{caller.role} = 'ADMIN'
                    OR a.role NOT IN ('ADMIN', 'OFFICER')
                       AND NOT EXISTS (SELECT 1
                                         FROM account_scope p
                                        WHERE p.account_id = a.id
                                          AND NOT EXISTS (SELECT 1
                                                            FROM account_scope s
                                                           WHERE s.account_id = #{caller.accountId}
                                                             AND s.village_code IS NULL
                                                             AND s.organisation_code IS NULL
                                                             AND s.commune_code = p.commune_code)))
            """;

    @Select("""
            SELECT COUNT(*)
              FROM account
            """)
    long count();

    /** The oldest account that runs the whole installation. */
    @Select("""
            SELECT username
              FROM account
             WHERE role = 'ADMIN'
               AND NOT disabled
             ORDER BY id
             LIMIT 1
            """)
    Optional<String> oldestAdmin();

    @Insert("""
            INSERT INTO account (username, full_name, role, password_hash, disabled, created_at)
            VALUES (#{draft.username}, #{draft.fullName}, #{draft.role}, #{passwordHash}, #{draft.disabled}, #{createdAt})
            """)
    void insert(AccountDraft draft, String passwordHash, Instant createdAt);

    @Update("""
            UPDATE account
               SET full_name = #{fullName}, role = #{role}, disabled = #{disabled}
             WHERE username = #{username}
            """)
    void update(AccountDraft draft);

    @Delete("""
            DELETE FROM account_scope
             WHERE account_id = (SELECT id FROM account WHERE username = #{username})
            """)
    void deleteScope(String username);

    @Insert("""
            INSERT INTO account_scope (account_id, commune_code, village_code, organisation_code)
            SELECT id, #{part.communeCode}, #{part.villageCode}, #{part.organisationCode}
              FROM account
             WHERE username = #{username}
            """)
    void insertScope(String username, ScopePart part);

    @Update("""
            UPDATE account
               SET signed_in_at = #{at}
             WHERE username = #{username}
            """)
    void updateSignedIn(String username, Instant at);

    @Select("""
            SELECT password_hash
              FROM account
             WHERE username = #{username}
               AND NOT disabled
            """)
    Optional<String> passwordHash(String username);

    @Update("""
            UPDATE account
               SET password_hash = #{passwordHash}
             WHERE username = #{username}
            """)
    void updatePassword(String username, String passwordHash);

    /** The account's browsers are signed out. */
    @Delete("""
            DELETE FROM SPRING_SESSION
             WHERE PRINCIPAL_NAME = #{username}
            """)
    void endSessions(String username);

    /** The account's programs are shut out. */
    @Delete("""
            DELETE FROM api_token
             WHERE account_id = (SELECT id FROM account WHERE username = #{username})
            """)
    void removeTokens(String username);
}
