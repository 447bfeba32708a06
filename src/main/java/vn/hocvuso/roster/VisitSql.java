package vn.hocvuso.roster;

/** Each person's last visit, in SQL: after the first piece stands a condition on the visits {@code e} that are looked through. */
public final class VisitSql {

    public static final String LAST_WHERE = """
            (SELECT last.person_id, last.visited_at, last.kind, last.result
               FROM (SELECT e.visited_at, e.kind, e.result,
            """ + MergeSql.PERSON_NOW
            + " AS person_id, ROW_NUMBER() OVER (PARTITION BY " + MergeSql.PERSON_NOW + """
             ORDER BY e.visited_at DESC, e.id DESC) AS place
                       FROM visit e
                      WHERE e.withdrawn_at IS NULL AND""" + " ";

    public static final String LAST_END = ") last WHERE last.place = 1)\n";

    /** Only those which ended so that the village says he has finished. */
    public static final String LAST_DONE_TOGETHER_END =
            ") last WHERE last.place = 1 AND last.result = 'DONE_TOGETHER')\n";

    private VisitSql() {}
}
