package vn.hocvuso.access;

/**
 * The caller's scope as a condition of SQL, for static statements that take the parameter {@code caller}. The aliases are
 * fixed: {@code p} a row with a commune, {@code v} its village, {@code o} its organisation.
 */
public final class ScopeSql {

    private static final String SCOPE = """
            EXISTS (SELECT 1
                      FROM account_scope s
                     WHERE s.account_id = #{caller.accountId}
                       AND (s.commune_code IS NULL OR s.commune_code = p.commune_code)
            """;

    /** Some part of the commune of {@code p} lies in the scope. */
    public static final String COMMUNE = SCOPE + ")\n";

    /** The village {@code v} of {@code p} lies in the scope. */
    public static final String VILLAGE =
            SCOPE + " AND s.organisation_code IS NULL AND (s.village_code IS NULL OR s.village_code = v.code))\n";

    /** The organisation {@code o} of {@code p} lies in the scope. */
    public static final String ORGANISATION =
            SCOPE + " AND s.village_code IS NULL AND (s.organisation_code IS NULL OR s.organisation_code = o.code))\n";

    /** {@code p} with village {@code v} and organisation {@code o} (outer joins) lies in the scope. */
    public static final String PERSON = SCOPE + """
             AND (s.village_code IS NULL AND s.organisation_code IS NULL
                  OR s.village_code = v.code
                  OR s.organisation_code = o.code))
            """;

    private ScopeSql() {}
}
