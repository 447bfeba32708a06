package vn.hocvuso.access;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Places and callers that tests of access speak of. */
public final class AccessFixtures {

    public static final String NGOK_TU = "23428";
    public static final String MO_CAY = "21421";
    public static final String PASSWORD = "mot-mat-khau-dai";

    /** Somebody who may do everything; no account of his is needed. */
    public static final Caller ADMIN = caller("quan.tri", Role.ADMIN, ScopePart.EVERYTHING);

    private AccessFixtures() {}

    public static Caller caller(String username, Role role, ScopePart... scope) {
        return new Caller(0, username, username, role, List.of(scope));
    }

    public static Caller officerOf(String commune) {
        return caller("can.bo", Role.OFFICER, ScopePart.commune(commune));
    }

    public static AccountDraft draft(String username, Role role, ScopePart... scope) {
        return new AccountDraft(username, "Nguyễn Văn Thử", role, List.of(scope), PASSWORD, false);
    }

    /** Both communes, each with a village T01 and an organisation DV01. */
    public static void addPlaces(JdbcTemplate sql) {
        List.of(NGOK_TU, MO_CAY).forEach(commune -> addCommune(sql, commune));
    }

    private static void addCommune(JdbcTemplate sql, String commune) {
        sql.update("""
                INSERT INTO commune (code, name, full_name, kind, province_code, province_name, name_key)
                VALUES (?, ?, ?, 'XA', '51', 'Quảng Ngãi', ?)
                    ON DUPLICATE KEY UPDATE code = code
                """, commune, commune, commune, commune);
        sql.update("""
                INSERT INTO village (commune_code, code, name, kind, aliases)
                VALUES (?, 'T01', 'Thôn 1', 'THON', '')
                    ON DUPLICATE KEY UPDATE code = code
                """, commune);
        sql.update("""
                INSERT INTO organisation (commune_code, code, name, kind, aliases)
                VALUES (?, 'DV01', 'Trường Tiểu học', 'SCHOOL', '')
                    ON DUPLICATE KEY UPDATE code = code
                """, commune);
    }
}
