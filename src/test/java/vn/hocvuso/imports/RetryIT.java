package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

/** The rows that could not be used go out, are mended, come back, and complete the import that they are of. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class RetryIT {

    private static final String COMMUNE = "21343";

    @Autowired
    private JdbcTemplate sql;

    private final BeanFactory program;
    private final Api admin;
    private final ImportCalls calls;

    RetryIT(@Autowired BeanFactory program) {
        this.program = program;
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void people() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "R1,Thôn Một,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                "RR1,Vũ Văn Một,01/02/1990,051090009601,Thôn Một",
                "RR2,Vũ Văn Hai,01/02/1990,051090009602,Thôn Một",
                "RR3,Vũ Văn Ba,01/02/1991,,Thôn Một");
    }

    @Test
    void mendedRowsCompleteTheImportAndGoWithItsUndo() {
        JsonNode first = calls.upload(
                COMMUNE,
                "COMPLETIONS",
                "apply",
                "lan-dau.csv",
                ImportCalls.text(
                        "STT,Họ và tên,Ngày sinh,Trạng thái,Ngày hoàn thành",
                        "I. Thôn Một,,,,",
                        "1,Vũ Văn Ba,01/02/1991,Hoàn thành,31/11/2025",
                        "2,=Vũ Văn Lạ,01/02/1991,Hoàn tất,",
                        "3,Vũ Văn Một,01/02/1990,Hoàn thành,02/11/2025"),
                "source=sua",
                "course=NEN-TANG",
                "asOf=2025-11-05");
        assertThat(rows(first)).containsExactly(4, 1, 2, 0, 0, 1);

        String rejects = body("/imports/" + id(first) + "/rejects.csv");
        assertThat(rejects).contains("3,", "31/11/2025", "'=Vũ Văn Lạ", "village", "Thôn Một");
        byte[] mended = rejects.replace("31/11/2025", "01/11/2025")
                .replace("Hoàn tất", "Đang học")
                .getBytes(StandardCharsets.UTF_8);
        JsonNode retry = calls.upload(COMMUNE, "COMPLETIONS", "apply", "da-sua.csv", mended, "retryOf=" + id(first));

        assertThat(retry.get("retryOf").asLong()).isEqualTo(id(first));
        assertThat(retry.get("asOf").asString()).isEqualTo("2025-11-05");
        assertThat(rows(retry)).containsExactly(2, 1, 0, 0, 1, 0);
        JsonNode completed = calls.get(id(first));
        assertThat(rows(completed)).containsExactly(4, 2, 0, 0, 1, 1);
        assertThat(completed.get("effects").get("created").asInt()).isEqualTo(2);
        assertThat(calls.rows(id(first), "MATCHED")).hasSize(2);
        assertThat(completions()).isEqualTo(2);

        calls.act(id(retry), "undo");
        assertThat(rows(calls.get(id(first)))).as("as it was").containsExactly(4, 1, 2, 0, 0, 1);
        assertThat(calls.rows(id(first), "REJECTED")
                        .get(0)
                        .get("problems")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("BAD_DATE");
        assertThat(completions()).isEqualTo(1);

        JsonNode again = calls.upload(COMMUNE, "COMPLETIONS", "apply", "da-sua.csv", mended, "retryOf=" + id(first));
        assertThat(completions()).isEqualTo(2);
        calls.act(id(first), "undo");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> calls.get(id(again)).get("state").asString().equals("UNDONE"));
        assertThat(completions()).isZero();
    }

    @Test
    void mendedRowsOfARosterCompleteItOnThePage() {
        JsonNode first = calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,Thôn",
                "RT1,Vũ Thị Bốn,01/02/1990,Thôn Mười",
                "RT2,Vũ Thị Năm,01/02/1990,Thôn Một");
        assertThat(rows(first)).containsExactly(2, 1, 1, 0, 0, 0);
        Browser officer = Browser.ofOfficer(program, COMMUNE);
        String page = "/imports/" + id(first);
        assertThat(officer.open(page)).bodyText().contains("Gửi lại các dòng đã sửa");
        String mended = body("/imports/" + id(first) + "/rejects.csv").replace("Thôn Mười", "Thôn Một");

        String retry = String.valueOf(officer.upload(page + "/retry", "ROSTER", "sua.csv", mended)
                .getResponse()
                .getRedirectedUrl());
        long id = Long.parseLong(retry.substring(retry.lastIndexOf('/') + 1));
        assertThat(calls.rested(id).get("state").asString()).isEqualTo("READY");
        calls.act(id, "apply");

        assertThat(rows(calls.get(id(first)))).containsExactly(2, 2, 0, 0, 0, 0);
        assertThat(calls.rows(id(first), "ACCEPTED").get(0).get("personCode").asString())
                .isEqualTo("RT1");
    }

    @Test
    void aWorkbookOfTheRejectedRowsComesBackAsTheyWere() {
        JsonNode first = calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                "RW1,Vũ Thị Bảy,01/02/1990,001090009607,Thôn Mười",
                "RW2,=Vũ Thị Tám,01/02/1990,,Thôn Một");
        byte[] workbook = admin.get("/imports/" + id(first) + "/rejects.xlsx")
                .getResponse()
                .getContentAsByteArray();

        JsonNode retry = calls.upload(COMMUNE, "ROSTER", "preview", "dong-loi.xlsx", workbook, "retryOf=" + id(first));

        assertThat(rows(retry)).containsExactly(1, 0, 1, 0, 0, 0);
        JsonNode row = calls.rows(id(retry), "REJECTED").get(0);
        assertThat(row.get("raw").get("Dòng").asString()).isEqualTo("2");
        assertThat(row.get("raw").get("Thôn").asString()).isEqualTo("Thôn Mười");
        assertThat(row.get("raw").get("CCCD").asString()).endsWith("607");
    }

    @Test
    void onlyRowsOfTheSameKindComeBackAndOnlyToWhatIsThere() {
        JsonNode first = calls.apply(COMMUNE, "ROSTER", "Mã,Họ và tên,Thôn", "RX1,Vũ Thị Sáu,Thôn Mười");

        assertThat(admin.upload("a.csv", new byte[] {1}, "kind=COMPLETIONS", "retryOf=" + id(first)))
                .hasStatus(422)
                .bodyText()
                .contains("RETRY_KIND");
        assertThat(Api.ofOfficer(program, "23428")
                        .upload("a.csv", new byte[] {1}, "kind=ROSTER", "retryOf=" + id(first)))
                .hasStatus(404);
    }

    private static List<Integer> rows(JsonNode job) {
        List<Integer> rows = new ArrayList<>();
        Stream.of("total", "accepted", "rejected", "review", "unmatched", "skipped")
                .forEach(outcome -> rows.add(job.get("rows").get(outcome).asInt()));
        return rows;
    }

    private String body(String path) {
        try {
            return admin.get(path).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int completions() {
        Integer count =
                sql.queryForObject("SELECT COUNT(*) FROM completion WHERE commune_code = ?", Integer.class, COMMUNE);
        return count == null ? 0 : count;
    }

    private static long id(JsonNode job) {
        return job.get("id").asLong();
    }
}
