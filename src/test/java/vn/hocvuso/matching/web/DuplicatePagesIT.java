package vn.hocvuso.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/** Two rows of a roster that are one human being become one person, and two again, with everything as it was. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class DuplicatePagesIT {

    private static final String COMMUNE = "21100";
    private static final String ROSTER = "Mã,Họ và tên,Ngày sinh,CCCD,SĐT,Thôn";
    private static final String EXPORT =
            "Mã học viên,Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Trạng thái,Ngày hoàn thành";
    private static final List<String> TABLES = List.of("person", "person_village", "completion", "decision");

    private final JdbcTemplate sql;
    private final Api admin;
    private final ImportCalls calls;
    private final Browser officer;
    private final BeanFactory program;

    DuplicatePagesIT(@Autowired BeanFactory program, @Autowired JdbcTemplate sql) {
        this.program = program;
        this.sql = sql;
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
        this.officer = Browser.of(program, Role.OFFICER, ScopePart.commune(COMMUNE));
    }

    @BeforeAll
    void aVillage() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "D1,Thôn Một,Thôn", "D2,Thôn Hai,Thôn");
    }

    @Test
    void oneOfThemGoesIntoTheOtherWithAllThatIsKnownAndComesBackAsItWas() {
        calls.apply(
                COMMUNE,
                "ROSTER",
                ROSTER,
                "GA1,Bùi Thị Gấm,14/02/1981,,0912345671,Thôn Một",
                "GA2,Bui Thi Gam,14/02/1981,051181007001,0912345672,Thôn Hai");
        calls.apply(
                COMMUNE,
                "COMPLETIONS",
                EXPORT,
                "HV1,Bùi Thị Gấm,14/02/1981,051181007001,,NEN-TANG,Hoàn thành,05/11/2025");
        assertThat(officer.open("/duplicates")).bodyText().contains("Bùi Thị Gấm", "GA1", "GA2", "cùng ngày sinh");
        assertThat(officer.open("/duplicates/merge?keep=GA1&other=GA2"))
                .bodyText()
                .contains("•••••••••001", "Thôn Hai", "(để trống)")
                .doesNotContain("051181007001", "0912345672");
        Map<String, Object> before = stored("GA1", "GA2");

        officer.send("/duplicates/merge", "keep", "GA1", "other", "GA2", "nationalId", "OTHER", "villageCode", "KEPT");

        JsonNode one = person("GA1");
        assertThat(one.get("nationalIdMasked").asString()).endsWith("001");
        assertThat(one.get("villageCode").asString()).isEqualTo("D1");
        assertThat(one.get("completions").get(0).get("completedOn").asString()).isEqualTo("2025-11-05");
        assertThat(admin.get("/people/GA2")).hasStatus(404);
        assertThat(officer.open("/people/GA2")).hasRedirectedUrl("/people/GA1");
        assertThat(people("gam")).isEqualTo(1);
        assertThat(officer.open("/duplicates")).bodyText().contains("Đã gộp", "GA2", "Tách ra như cũ");

        officer.send("/duplicates/" + merge("GA2") + "/split");

        assertThat(stored("GA1", "GA2")).isEqualTo(before);
        assertThat(person("GA2").get("completions")).hasSize(1);
        assertThat(person("GA1").get("completions")).isEmpty();
        assertThat(person("GA1").get("nationalIdMasked").isNull()).isTrue();
    }

    @Test
    void aRosterThatNamesTheOneWhoWentInChangesNobodyAndCannotBeTakenBackFromUnderHim() {
        JsonNode roster = calls.apply(
                COMMUNE,
                "ROSTER",
                ROSTER,
                "GB1,Bùi Thị Lụa,15/03/1982,,,Thôn Một",
                "GB2,Bùi Thị Lụa,15/03/1982,,,Thôn Hai");
        officer.send("/duplicates/merge", "keep", "GB1", "other", "GB2");

        JsonNode next = calls.apply(COMMUNE, "ROSTER", ROSTER, "GB2,Bùi Thị Lụa,15/03/1982,,,Thôn Hai", "");

        assertThat(next.get("effects").get("unchanged").asInt()).isEqualTo(1);
        assertThat(people("lua")).isEqualTo(1);
        assertThat(person("GB1").get("villageCode").asString()).isEqualTo("D1");
        assertThat(admin.post("/imports/" + roster.get("id").asLong() + "/undo", ""))
                .hasStatus(409)
                .bodyText()
                .contains("IN_USE", "GB2");
        officer.send("/duplicates/" + merge("GB2") + "/split");
        assertThat(people("lua")).isEqualTo(2);
    }

    @Test
    void aLearnerWhomADecisionGaveToTheOneWhoWentInIsTheOtherFromThenOn() {
        calls.apply(
                COMMUNE,
                "ROSTER",
                ROSTER,
                "GC1,Bùi Thị Nhung,16/04/1983,,,Thôn Một",
                "GC2,Bùi Thị Nhung,16/04/1983,,,Thôn Hai");
        JsonNode first =
                calls.apply(COMMUNE, "COMPLETIONS", EXPORT, "HV3,Bùi Thị Nhung,16/04/1983,,,NEN-TANG,Đang học,");
        long review = ImportCalls.json(
                        admin.get("/reviews?import=" + first.get("id").asLong()))
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        admin.post("/reviews/" + review, "{'decision': 'SAME', 'personCode': 'GC2'}");
        officer.send("/duplicates/merge", "keep", "GC1", "other", "GC2");

        JsonNode next = calls.apply(
                COMMUNE, "COMPLETIONS", EXPORT, "HV3,Bùi Thị Nhung,16/04/1983,,,NEN-TANG,Hoàn thành,06/11/2025");

        assertThat(calls.rows(next.get("id").asLong(), "MATCHED")
                        .get(0)
                        .get("personCode")
                        .asString())
                .isEqualTo("GC1");
        assertThat(person("GC1").get("completions").get(0).get("status").asString())
                .isEqualTo("COMPLETED");
        officer.send("/duplicates/" + merge("GC2") + "/split");
        assertThat(person("GC2").get("completions").get(0).get("status").asString())
                .isEqualTo("COMPLETED");
        assertThat(person("GC1").get("completions")).isEmpty();
        assertThat(sql.queryForObject(
                        "SELECT p.code FROM decision d JOIN person p ON p.id = d.person_id WHERE p.code LIKE 'GC%'",
                        String.class))
                .isEqualTo("GC2");
    }

    @Test
    void twoPeopleAreNotProposedAgainOnceSomebodySaidThatTheyAreTwo() {
        calls.apply(
                COMMUNE,
                "ROSTER",
                ROSTER,
                "GD1,Bùi Thị Đào,17/05/1984,,,Thôn Một",
                "GD2,Bùi Thị Đào,17/05/1984,,,Thôn Một");
        assertThat(officer.open("/duplicates")).bodyText().contains("GD1", "GD2");

        officer.send("/duplicates/apart", "one", "GD2", "other", "GD1");

        assertThat(officer.open("/duplicates")).bodyText().doesNotContain("GD1", "GD2");
    }

    @Test
    void whoeverDoesNotRunTheCommuneMergesNobody() {
        calls.apply(
                COMMUNE,
                "ROSTER",
                ROSTER,
                "GE1,Bùi Thị Mận,18/06/1985,,,Thôn Một",
                "GE2,Bùi Thị Mận,18/06/1985,,,Thôn Một");
        Browser leader = Browser.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "D1"));
        Browser elsewhere = Browser.of(program, Role.OFFICER, ScopePart.commune("21109"));

        assertThat(leader.open("/duplicates")).hasStatus(403);
        assertThat(leader.send("/duplicates/merge", "keep", "GE1", "other", "GE2"))
                .hasStatus(403);
        assertThat(elsewhere.send("/duplicates/merge", "keep", "GE1", "other", "GE2"))
                .hasStatus(404);
        assertThat(people("man")).isEqualTo(2);
    }

    /** What stands of them, but for versions, which only grow, and what is encrypted, which never looks the same twice; its keys do. */
    private Map<String, Object> stored(String... codes) {
        Map<String, Object> all = new TreeMap<>();
        for (String code : codes) {
            for (String table : TABLES) {
                String column = table.equals("person") ? "id" : "person_id";
                List<Map<String, Object>> rows = sql.queryForList(
                        "SELECT t.* FROM %s t JOIN person p ON p.id = t.%s WHERE p.code = ?".formatted(table, column),
                        code);
                all.put(
                        code + " " + table,
                        rows.stream().map(DuplicatePagesIT::written).toList());
            }
        }
        return all;
    }

    private static String written(Map<String, Object> row) {
        return row.entrySet().stream()
                .filter(column -> !column.getKey().equals("version") && !(column.getValue() instanceof byte[]))
                .map(Map.Entry::toString)
                .collect(Collectors.joining(" "));
    }

    private long merge(String gone) {
        Long id = sql.queryForObject(
                "SELECT m.id FROM person_merge m JOIN merged_person o ON o.id = m.person_id WHERE o.code = ?",
                Long.class,
                gone);
        return id == null ? 0 : id;
    }

    private JsonNode person(String code) {
        return ImportCalls.json(admin.get("/people/" + code));
    }

    private int people(String name) {
        return ImportCalls.json(admin.get("/people?commune=" + COMMUNE + "&q=bui thi " + name))
                .get("total")
                .asInt();
    }
}
