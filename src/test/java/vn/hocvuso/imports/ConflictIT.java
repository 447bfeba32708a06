package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** A file that takes completions back waits for somebody to say what counts. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class ConflictIT {

    private static final String COMMUNE = "21388";
    private static final String EXPORT = "Họ và tên,Ngày sinh,CCCD,Trạng thái,Ngày hoàn thành";

    @Autowired
    private JdbcTemplate sql;

    private final BeanFactory program;
    private final Api admin;
    private final ImportCalls calls;

    ConflictIT(@Autowired BeanFactory program) {
        this.program = program;
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void people() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "C1,Thôn Một,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                "CC1,Mai Văn Một,01/02/1990,051090009701,Thôn Một",
                "CC2,Mai Văn Hai,01/02/1990,051090009702,Thôn Một",
                "CC3,Mai Văn Ba,01/02/1990,051090009703,Thôn Một",
                "CC4,Mai Văn Bốn,01/02/1990,051090009704,Thôn Một");
    }

    @Test
    void theFileCountsAsLongAsItStandsWhateverComesOfEarlierDays() {
        report("f1", "2025-11-03", row(1, "Hoàn thành", "02/11/2025"));
        JsonNode less = report("f1", "2025-11-06", row(1, "Đang học", ""));
        assertThat(stands(1)).isEqualTo("COMPLETED 2025-11-02");

        assertThat(resolve(less, 2, "FILE")).isEqualTo(204);

        assertThat(stands(1)).isEqualTo("IN_PROGRESS ");
        JsonNode resolved = calls.get(id(less));
        assertThat(resolved.get("effects").get("conflicts").asInt()).isZero();
        assertThat(resolved.get("effects").get("updated").asInt()).isEqualTo(1);

        report("f1", "2025-11-04", row(1, "Hoàn thành", "01/11/2025"));
        assertThat(stands(1)).as("an earlier day, reported later").isEqualTo("IN_PROGRESS ");

        report("f1", "2025-11-08", row(1, "Hoàn thành", "07/11/2025"));
        assertThat(stands(1)).isEqualTo("COMPLETED 2025-11-07");

        calls.act(id(less), "undo");
        assertThat(stands(1)).as("as if the resolved file had never been").isEqualTo("COMPLETED 2025-11-01");
    }

    @Test
    void whatStandsStaysWhereItIsKept() {
        report("f2", "2025-11-03", row(2, "Hoàn thành", "02/11/2025"));
        JsonNode less = report("f2", "2025-11-06", row(2, "Chưa học", ""));

        assertThat(resolve(less, 2, "STORED")).isEqualTo(204);

        assertThat(stands(2)).isEqualTo("COMPLETED 2025-11-02");
        assertThat(calls.get(id(less)).get("effects").get("unchanged").asInt()).isEqualTo(1);
        assertThat(resolve(less, 2, "FILE")).isEqualTo(409);
        assertThat(admin.post("/imports/" + id(less) + "/rows/2/resolution", "{'take': 'BOTH'}"))
                .hasStatus(400);
    }

    @Test
    void allRowsThatWaitAreResolvedAtOnceOnThePage() {
        report("f3", "2025-11-03", row(3, "Hoàn thành", ""), row(4, "Hoàn thành", ""));
        JsonNode less = report("f3", "2025-11-06", row(3, "Đang học", ""), row(4, "Đang học", ""));
        Browser officer = Browser.ofOfficer(program, COMMUNE);
        Browser chairman = Browser.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));
        String page = "/imports/" + id(less);

        assertThat(officer.open(page + "/rows?effect=CONFLICT"))
                .bodyText()
                .contains("Giữ kết quả đang có", "Theo tệp này cho tất cả");
        assertThat(chairman.open(page + "/rows?effect=CONFLICT")).bodyText().doesNotContain("Theo tệp này");
        assertThat(chairman.send(page + "/resolution", "take", "FILE")).hasStatus(403);
        assertThat(Browser.ofOfficer(program, "23428").send(page + "/resolution", "take", "FILE"))
                .hasStatus(404);

        assertThat(officer.send(page + "/resolution", "take", "FILE")).hasRedirectedUrl(page);

        assertThat(List.of(stands(3), stands(4))).containsExactly("IN_PROGRESS ", "IN_PROGRESS ");
        assertThat(officer.open(page)).bodyText().doesNotContain("tệp này ghi thấp hơn");
    }

    private JsonNode report(String source, String asOf, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = EXPORT;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return calls.upload(
                COMMUNE,
                "COMPLETIONS",
                "apply",
                "tep.csv",
                ImportCalls.text(lines),
                "source=" + source,
                "course=NEN-TANG",
                "asOf=" + asOf);
    }

    private int resolve(JsonNode job, int line, String take) {
        return admin.post("/imports/" + id(job) + "/rows/" + line + "/resolution", "{'take': '" + take + "'}")
                .getResponse()
                .getStatus();
    }

    private static String row(int number, String state, String day) {
        String name = List.of("Một", "Hai", "Ba", "Bốn").get(number - 1);
        return "Mai Văn %s,01/02/1990,05109000970%d,%s,%s".formatted(name, number, state, day);
    }

    private String stands(int number) {
        return String.valueOf(sql.queryForObject("""
                SELECT CONCAT(c.status, ' ', COALESCE(c.completed_on, ''))
                  FROM completion c
                  JOIN person p ON p.id = c.person_id
                 WHERE p.commune_code = ? AND p.roster_code = ?
                """, String.class, COMMUNE, "CC" + number));
    }

    private static long id(JsonNode job) {
        return job.get("id").asLong();
    }
}
