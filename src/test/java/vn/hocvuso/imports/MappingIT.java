package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

/** What the program cannot tell of a file somebody tells it, once. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(
        properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"}) // a database with two courses
class MappingIT {

    private static final String COMMUNE = "21364";
    private static final String HEADER = "Thành viên lớp,Chào đời,Thẻ,Đến từ,Ra sao";
    private static final String ROW = "Lý Văn Một,01/02/1990,051090009901,Thôn Một,Xong";

    @Autowired
    private JdbcTemplate sql;

    private final BeanFactory program;
    private final Api admin;
    private final ImportCalls calls;

    MappingIT(@Autowired BeanFactory program) {
        this.program = program;
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void aVillageAndItsPeople() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        admin.put("/courses/DVC", "{'name': 'Dịch vụ công trực tuyến', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "M1,Thôn Một,Thôn", "M2,Thôn Hai,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                "MM1,Lý Văn Một,01/02/1990,051090009901,Thôn Một",
                "MM2,Lý Thị Hai,03/04/1985,051185009902,Thôn Hai",
                "MM3,Lý Văn Ba,05/06/1970,,Thôn Hai");
    }

    @Test
    void columnsThatCannotBeToldAreAskedForAndKnownAgainInWhateverOrder() {
        JsonNode asked = preview("lop", HEADER, ROW);
        assertThat(asked.get("state").asString()).isEqualTo("NEEDS_MAPPING");
        assertThat(fields(asked)).hasSize(5);

        JsonNode mapped = map(asked, """
                {'headerLine': 1, 'columns': [{'index': 0, 'field': 'fullName'}, {'index': 1, 'field': 'birthDate'},
                 {'index': 2, 'field': 'nationalId'}, {'index': 3, 'field': 'village'}, {'index': 4, 'field': 'status'}],
                 'values': [{'field': 'status', 'found': 'Xong', 'value': 'COMPLETED'}]}
                """);
        assertThat(mapped.get("state").asString()).isEqualTo("READY");
        assertThat(mapped.get("rows").get("accepted").asInt()).isEqualTo(1);
        assertThat(mapped.get("mapping").get(0).get("how").asString()).isEqualTo("USER");

        JsonNode next = preview(
                "lop",
                "Danh sách lớp tháng 11",
                "Ra sao,Thành viên lớp,Thẻ,Chào đời,Đến từ",
                "Đang học,Lý Thị Hai,051185009902,03/04/1985,Thôn Hai");
        assertThat(next.get("state").asString()).isEqualTo("READY");
        assertThat(fields(next))
                .containsExactly(
                        "status PROFILE",
                        "fullName PROFILE",
                        "nationalId PROFILE",
                        "birthDate PROFILE",
                        "village PROFILE");
        assertThat(next.get("rows").get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void aFileWithoutHeadingsIsToldByWhatItsColumnsHold() {
        JsonNode job = preview(
                "khong-ten",
                "Lý Văn Một;01/02/1990;051090009901;Thôn Một;Hoàn thành;03/11/2025",
                "Lý Thị Hai;03/04/1985;051185009902;Thôn Hai;Đang học;");

        assertThat(job.get("headerLine").asInt()).isZero();
        assertThat(job.get("rows").get("accepted").asInt()).isEqualTo(2);
        assertThat(fields(job))
                .containsExactly(
                        "fullName CONTENT",
                        "birthDate CONTENT",
                        "nationalId CONTENT",
                        "village CONTENT",
                        "status CONTENT",
                        "completedOn CONTENT");
    }

    @Test
    void anUnknownWordIsAskedForOnceAndRemembered() {
        String header = "Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Trạng thái";
        String row = "Lý Văn Một,01/02/1990,051090009901,Thôn Một,NEN-TANG,Về đích";
        JsonNode ready = preview("tu", header, row);
        assertThat(ready.get("rows").get("rejected").asInt()).isEqualTo(1);

        JsonNode explained = map(ready, "{'values': [{'field': 'status', 'found': 'Về đích', 'value': 'COMPLETED'}]}");
        assertThat(explained.get("rows").get("accepted").asInt()).isEqualTo(1);

        JsonNode next = preview("tu", header + ",Ghi chú", row.replace("Về đích", "VỀ ĐÍCH") + ",");
        assertThat(next.get("rows").get("accepted").asInt()).isEqualTo(1);
        assertThat(preview("khac", header, row).get("rows").get("rejected").asInt())
                .as("another portal's word")
                .isEqualTo(1);
    }

    @Test
    void whatIsAskedForHasToBeThere() {
        long id = preview("loi", HEADER, ROW).get("id").asLong();

        assertThat(admin.put("/imports/" + id + "/mapping", "{'columns': [{'index': 0, 'field': 'shoeSize'}]}"))
                .hasStatus(422)
                .bodyText()
                .contains("UNKNOWN_FIELD");
        assertThat(admin.put(
                        "/imports/" + id + "/mapping",
                        "{'columns': [{'index': 0, 'field': 'village'}, {'index': 1, 'field': 'village'}]}"))
                .hasStatus(422)
                .bodyText()
                .contains("FIELD_TWICE");
        assertThat(admin.put("/imports/" + id + "/mapping", "{'delimiter': '::'}"))
                .hasStatus(422);
        assertThat(admin.put(
                        "/imports/" + id + "/mapping",
                        "{'values': [{'field': 'status', 'found': 'x', 'value': 'WELL'}]}"))
                .hasStatus(422);
        JsonNode elsewhere = map(calls.get(id), "{'charset': 'EBCDIC'}");
        assertThat(elsewhere.get("state").asString()).isEqualTo("FAILED");
        assertThat(elsewhere.get("failure").get("code").asString()).isEqualTo("UNKNOWN_CHARSET");
    }

    @Test
    void onlyWhoRunsTheCommuneTellsColumnsAndOnlyBeforeTheyHaveChangedSomething() {
        JsonNode applied = calls.apply(
                COMMUNE,
                "COMPLETIONS",
                "Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Trạng thái",
                "Lý Văn Một,01/02/1990,051090009901,Thôn Một,NEN-TANG,Hoàn thành");
        long id = applied.get("id").asLong();
        Api chairman = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));

        assertThat(admin.put("/imports/" + id + "/mapping", "{}")).hasStatus(409);
        assertThat(chairman.put("/imports/" + id + "/mapping", "{}")).hasStatus(403);
        assertThat(Api.ofOfficer(program, "23428").put("/imports/" + id + "/mapping", "{}"))
                .hasStatus(404);
    }

    @Test
    void aFileThatIsReadAnewLeavesNothingOfTheFirstReading() {
        String header = "Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Trạng thái";
        JsonNode first = preview(
                "hai-lan",
                header,
                "Lý Văn Một,01/02/1990,051090009901,Thôn Một,NEN-TANG,Hoàn thành",
                "Lý Thị Hai,03/04/1985,051185009902,Thôn Hai,NEN-TANG,Hoàn thành");
        assertThat(first.get("rows").get("accepted").asInt()).isEqualTo(2);

        JsonNode second = map(first, "{'columns': [{'index': 2, 'field': null}, {'index': 3, 'field': null}]}");

        assertThat(second.get("rows").get("total").asInt()).isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM assertion WHERE import_id = ?", second))
                .isEqualTo(2);
        JsonNode applied = calls.act(second.get("id").asLong(), "apply");
        assertThat(calls.rows(applied.get("id").asLong(), "MATCHED"))
                .extracting(row -> row.get("matchedBy").asString())
                .containsExactly("LIKENESS", "LIKENESS");
    }

    @Test
    void aLineOfSeveralCoursesSpeaksOfEachOfThem() {
        JsonNode job = calls.upload(
                COMMUNE,
                "COMPLETIONS",
                "apply",
                "hai-khoa.csv",
                ImportCalls.text(
                        ",Ngày sinh,CCCD,Khóa học nền tảng,Khóa học nền tảng - Completion date,Dịch vụ công trực tuyến,",
                        "Lý Văn Một,01/02/1990,051090009901,Completed,2025-11-03 10:00:00,Not completed,",
                        "Lý Thị Hai,03/04/1985,051185009902,Vô định,2025-11-03 10:00:00,Vô định,",
                        "Lý Văn Lạ,07/08/1999,,Completed,2025-11-03 10:00:00,Completed,2025-11-04 10:00:00"),
                "source=nhieu-khoa");

        assertThat(job.get("rows").get("total").asInt()).isEqualTo(6);
        assertThat(job.get("rows").get("accepted").asInt()).isEqualTo(2);
        assertThat(job.get("rows").get("rejected").asInt()).isEqualTo(2);
        assertThat(job.get("rows").get("unmatched").asInt()).isEqualTo(2);
        assertThat(sql.queryForList("""
                        SELECT CONCAT(k.code, ' ', c.status, ' ', COALESCE(c.completed_on, ''))
                          FROM completion c
                          JOIN person p ON p.id = c.person_id
                          JOIN course k ON k.id = c.course_id
                         WHERE p.roster_code = 'MM1' AND p.commune_code = ? AND c.import_id = ?
                         ORDER BY k.code
                        """, String.class, COMMUNE, job.get("id").asLong()))
                .containsExactly("DVC IN_PROGRESS ", "NEN-TANG COMPLETED 2025-11-03");
        assertThat(admin.get("/imports/" + job.get("id").asLong() + "/rejects.csv"))
                .bodyText()
                .containsOnlyOnce("Lý Thị Hai");

        calls.act(job.get("id").asLong(), "undo");
        assertThat(count("SELECT COUNT(*) FROM completion WHERE import_id = ?", job))
                .isZero();
    }

    @Test
    void theNameOfAGroupIsTheVillageOfTheRowsUnderIt() {
        JsonNode job = calls.apply(
                COMMUNE,
                "COMPLETIONS",
                "STT,Họ và tên,Ngày sinh,Khóa học,Trạng thái",
                "I. Thôn Một",
                "1,Lý Văn Ba,05/06/1970,NEN-TANG,Hoàn thành",
                "II,Thôn Hai,,,",
                "1,Lý Văn Ba,05/06/1970,NEN-TANG,Hoàn thành",
                "Tổng cộng: 2");

        assertThat(job.get("rows").get("skipped").asInt()).isEqualTo(3);
        assertThat(job.get("rows").get("review").asInt()).as("another village").isEqualTo(1);
        assertThat(job.get("rows").get("accepted").asInt()).as("his village").isEqualTo(1);
    }

    @Test
    void lettersThatMayBeReadInSeveralWaysAreAskedFor() {
        byte[] file = "Họ và tên,CCCD,Khóa học,Trạng thái\nLý Một,,NEN-TANG,x\n"
                .replaceAll("[ọàêóạáộ]", "\u00D0")
                .getBytes(StandardCharsets.ISO_8859_1);
        JsonNode job = calls.upload(COMMUNE, "COMPLETIONS", "preview", "chu.csv", file);

        assertThat(job.get("state").asString()).isEqualTo("NEEDS_MAPPING");
    }

    private JsonNode preview(String source, String... lines) {
        return calls.upload(
                COMMUNE,
                "COMPLETIONS",
                "preview",
                "tep.csv",
                ImportCalls.text(lines),
                "source=" + source,
                "course=NEN-TANG");
    }

    private JsonNode map(JsonNode job, String mapping) {
        long id = job.get("id").asLong();
        assertThat(admin.put("/imports/" + id + "/mapping", mapping)).hasStatus(202);
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> calls.get(id), now -> List.of("READY", "NEEDS_MAPPING", "FAILED")
                        .contains(now.get("state").asString()));
    }

    private static List<String> fields(JsonNode job) {
        List<String> fields = new ArrayList<>();
        job.get("mapping")
                .forEach(column -> fields.add(
                        column.get("field").isNull()
                                ? "-"
                                : column.get("field").asString() + " "
                                        + column.get("how").asString()));
        return fields;
    }

    private int count(String query, JsonNode job) {
        Integer count = sql.queryForObject(query, Integer.class, job.get("id").asLong());
        return count == null ? 0 : count;
    }
}
