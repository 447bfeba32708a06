package vn.hocvuso.campaign;

import vn.hocvuso.roster.MergeSql;

/**
 * The exemptions that hold, in SQL: one for each campaign and person. Of somebody into whom others went his own goes first, else
 * the longest. Between the two pieces stands a condition on the exemptions {@code e} that are looked through.
 */
public final class ExemptionSql {

    public static final String STANDING_WHERE =
            """
            (SELECT x.campaign_id, x.person_id, x.reason, x.exempt_from, x.exempt_to, x.decision_no, x.set_at, x.set_by
               FROM (SELECT e.campaign_id, e.reason, e.exempt_from, e.exempt_to, e.decision_no, e.set_at, e.set_by,
            """ + MergeSql.PERSON_NOW + " AS person_id, ROW_NUMBER() OVER (PARTITION BY e.campaign_id, "
                    + MergeSql.PERSON_NOW + " ORDER BY CASE WHEN e.person_id = " + MergeSql.PERSON_NOW + """
             THEN 0 ELSE 1 END, e.exempt_to DESC, e.person_id) AS place
                       FROM exemption e
                      WHERE""" + " ";

    public static final String STANDING_END = """
            ) x
              WHERE x.place = 1)
            """;

    private ExemptionSql() {}
}
