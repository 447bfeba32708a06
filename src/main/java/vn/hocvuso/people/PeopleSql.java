package vn.hocvuso.people;

import vn.hocvuso.access.ScopeSql;
import vn.hocvuso.progress.CountSql;

/**
 * The statements about people, put together of the SQL that other modules say once: who lies in the scope, who counts in a
 * campaign. That is why they are not XML. The pieces with conditions are for {@code <script>} statements.
 */
final class PeopleSql {

    /** A person without what he finished. */
    static final String PERSON = """
            SELECT p.id, p.commune_code, p.code, p.roster_code, p.full_name, p.name_key, p.birth_date, p.birth_year, p.sex,
                   p.national_id_tail, p.phone, v.code AS village_code, v.name AS village_name,
                   o.code AS organisation_code, o.name AS organisation_name, p.group_set AS `groups`, p.residence, p.note,
                   p.version
            """;

    static final String PLACES = """
              FROM person p
              LEFT JOIN village v ON v.id = p.village_id
              LEFT JOIN organisation o ON o.id = p.organisation_id
            """;

    static final String IN_SCOPE = ScopeSql.PERSON;

    private static final String COUNTED = """
            (SELECT counted.person_id, counted.village_id, counted.group_set, counted.exempt_from, counted.exempt_to,
                    counted.effective_deadline, counted.is_exact, counted.finished_on, counted.reported_done
               FROM (""";

    private static final String ON_THE_DAY = """
                    ) counted
              WHERE counted.shown_from <= #{today} AND counted.shown_to >= #{today}) w
            """;

    /** {@code w}: those who count in the campaign, under the village in which they are shown on the day. */
    static final String WHO_COUNT = COUNTED + CountSql.PEOPLE_WHO_COUNT + ON_THE_DAY;

    private static final String AMONG_PEOPLE =
            "<foreach item=\"id\" collection=\"people\" open=\"(\" separator=\",\" close=\")\">#{id}</foreach>";

    /** How these people stand in a campaign; those who do not count in it are not among them. */
    static final String STANDINGS =
            "SELECT w.person_id, w.finished_on, w.is_exact AS exact, w.effective_deadline, <![CDATA["
                    + "w.exempt_from <= #{today} AND w.exempt_to >= #{today} AS exempt FROM " + COUNTED
                    + CountSql.WHO_COUNT_BY_COMPLETIONS + "]]> AND c.person_id IN " + AMONG_PEOPLE + "<![CDATA["
                    + CountSql.WHO_COUNT_OF_THEM + "]]> AND p.id IN " + AMONG_PEOPLE + "<![CDATA[" + ON_THE_DAY + "]]>";

    private static final String HAS_COURSE = """
            EXISTS (SELECT 1
                      FROM completion c
                     WHERE c.commune_code = p.commune_code AND c.person_id = p.id AND c.status =""" + " ";
    private static final String HAS_COMPLETED = HAS_COURSE + "'COMPLETED')";
    private static final String HAS_BEGUN = HAS_COURSE + "'IN_PROGRESS')";

    private static final String IN_CAMPAIGN = """
            <if test="campaign != null">
             JOIN <![CDATA[""" + WHO_COUNT + """
                  ]]> ON w.person_id = p.id
             LEFT JOIN village shown ON shown.id = w.village_id
            </if>
            """;

    private static final String AT_PLACE = """
            <if test="!criteria.communes.isEmpty()">
             AND p.commune_code IN
                 <foreach item="commune" collection="criteria.communes" open="(" separator="," close=")">#{commune}</foreach>
            </if>
            <choose>
              <when test="criteria.filter.village == null" />
              <when test="criteria.filter.isWithoutVillage()">AND p.village_id IS NULL</when>
              <when test="campaign != null">AND shown.code = #{criteria.filter.village}</when>
              <otherwise>AND v.code = #{criteria.filter.village}</otherwise>
            </choose>
            <if test="criteria.filter.team != null">
             AND <choose><when test="campaign != null">w.village_id</when><otherwise>p.village_id</otherwise></choose>
                 IN (SELECT tv.village_id
                       FROM team t
                       JOIN team_village tv ON tv.team_id = t.id
                      WHERE t.commune_code = p.commune_code AND t.code = #{criteria.filter.team})
            </if>
            <if test="criteria.filter.organisation != null">AND o.code = #{criteria.filter.organisation}</if>
            <if test="criteria.filter.residence != null">AND p.residence = #{criteria.filter.residence}</if>
            """;

    private static final String OF_GROUP = """
            <if test="criteria.groupBit != null"><![CDATA[AND (p.group_set & #{criteria.groupBit}) <> 0]]></if>
            <if test="criteria.adults != null"><![CDATA[
             AND p.village_id IS NOT NULL
             AND (p.birth_date <= #{criteria.adults.bornBy}
                  OR p.birth_date IS NULL
                     AND (p.birth_year IS NULL OR p.birth_year <= #{criteria.adults.bornInOrBefore}))
            ]]></if>
            """;

    private static final String AS_SOUGHT = """
            <if test="criteria.sought != null">
              <trim prefix="AND (" prefixOverrides="OR" suffix=")">
                <if test="criteria.sought.tail != null">OR p.national_id_tail = #{criteria.sought.tail}</if>
                <if test="criteria.sought.nationalIdKey != null">OR p.national_id_key = #{criteria.sought.nationalIdKey}</if>
                <if test="criteria.sought.phoneKey != null">OR p.phone_key = #{criteria.sought.phoneKey}</if>
                <if test="criteria.sought.name != null">OR p.name_key LIKE CONCAT('%', #{criteria.sought.name}, '%')</if>
              </trim>
            </if>
            """;

    private static final String WITH_STATUS = """
            <if test="criteria.filter.status != null">
              <choose>
                <when test="criteria.filter.status.name() == 'COMPLETED'">AND""" + " " + HAS_COMPLETED + """
                </when>
                <when test="criteria.filter.status.name() == 'IN_PROGRESS'">AND""" + " " + HAS_BEGUN + " AND NOT "
            + HAS_COMPLETED + """
                </when>
                <otherwise>AND NOT""" + " " + HAS_BEGUN + " AND NOT " + HAS_COMPLETED + """
                </otherwise>
              </choose>
            </if>
            """;

    private static final String IN_STATE = """
            <if test="campaign != null"><bind name="base" value="campaign.deadlines().base()" /></if>
            <choose>
              <when test="criteria.filter.state == null" />
              <when test="criteria.filter.state.name() == 'DONE'"><![CDATA[AND w.finished_on <= #{today}]]></when>
              <when test="criteria.filter.state.name() == 'NOT_DONE'"><![CDATA[AND w.finished_on > #{today}]]></when>
              <when test="criteria.filter.state.name() == 'REPORTED_DONE'">AND w.reported_done</when>
              <when test="criteria.filter.state.name() == 'EXEMPT'"><![CDATA[
                AND w.exempt_from <= #{today} AND w.exempt_to >= #{today}
              ]]></when>
              <when test="criteria.filter.state.name() == 'ON_TIME'"><![CDATA[
                AND w.finished_on <= #{today} AND w.finished_on <= #{base}
              ]]></when>
              <when test="criteria.filter.state.name() == 'UNDATED'"><![CDATA[
                AND w.finished_on <= #{today} AND w.finished_on > #{base} AND NOT w.is_exact
              ]]></when>
              <when test="criteria.filter.state.name() == 'IN_EXTENSION'"><![CDATA[
                AND w.finished_on <= #{today} AND w.finished_on > #{base} AND w.is_exact
                AND w.finished_on <= w.effective_deadline
              ]]></when>
              <otherwise><![CDATA[
                AND w.finished_on <= #{today} AND w.finished_on > #{base} AND w.is_exact
                AND w.finished_on > w.effective_deadline
              ]]></otherwise>
            </choose>
            """;

    /** From whom on, to be followed by an order. */
    static final String MATCHING =
            PLACES + IN_CAMPAIGN + " WHERE " + IN_SCOPE + AT_PLACE + OF_GROUP + AS_SOUGHT + WITH_STATUS + IN_STATE;

    static final String ORDER = """
             ORDER BY
            <choose>
              <when test="order.by.name() == 'BIRTH'">
                p.birth_year IS NULL, p.birth_year <if test="order.downwards">DESC</if>,
                p.birth_date <if test="order.downwards">DESC</if>,
              </when>
              <when test="order.by.name() == 'VILLAGE' and !criteria.villages.isEmpty()">
                p.village_id IS NULL,
                FIELD(p.village_id,
                      <foreach item="village" collection="criteria.villages" separator=",">#{village}</foreach>)
                <if test="order.downwards">DESC</if>,
              </when>
            </choose>
            <choose>
              <when test="order.by.name() == 'NAME' and order.downwards">p.name_key DESC, p.id DESC</when>
              <otherwise>p.name_key, p.id</otherwise>
            </choose>
            """;

    private PeopleSql() {}
}
