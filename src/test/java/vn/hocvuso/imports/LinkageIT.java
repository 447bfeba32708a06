package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
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

/** The learners of a file whom neither a decision nor their national id tells are told together, when all rows are read. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class LinkageIT {

    private static final String COMMUNE = "21025";
    private static final String HEADER = "Mã học viên,Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Trạng thái";

    @Autowired
    private JdbcTemplate sql;

    private final Api admin;
    private final ImportCalls calls;

    LinkageIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void people() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "LK1,Thôn Một,Thôn", "LK2,Thôn Hai,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                "LKA,Phùng Văn Khởi,14/02/1981,051081001101,Thôn Một",
                "LKB,Phùng Thị Nhẫn,15/03/1982,051182001102,Thôn Hai",
                "LKC,Y Thu,16/04/1983,,Thôn Một",
                "LKD,Y Thư,17/05/1983,,Thôn Một",
                "LKE,Đinh Công Tráng,18/06/1984,051084001105,Thôn Hai");
    }

    @Test
    void aRowWithoutMarksAndWithTheYearAloneIsToldByAllThatItSays() {
        JsonNode job = file("HV1,phung van khoi,14/02/1981,,Thôn Một,NEN-TANG,Hoàn thành");

        JsonNode row = calls.rows(id(job), "MATCHED").get(0);
        assertThat(row.get("personCode").asString()).isEqualTo("LKA");
        assertThat(row.get("matchedBy").asString()).isEqualTo("LIKENESS");
        assertThat(row.get("score").asDouble()).isBetween(0.99, 1.0);
    }

    @Test
    void aLearnerOfWhomOneRowShowsTheNationalIdIsKnownInTheOthersToo() {
        JsonNode job = file(
                "HV2,Đinh Công Tráng,,051084001105,,NEN-TANG,Hoàn thành", "HV2,Đinh Công Tráng,,,,NEN-TANG,Hoàn thành");

        assertThat(calls.rows(id(job), "MATCHED"))
                .extracting(row -> row.get("personCode").asString())
                .containsExactly("LKE", "LKE");
    }

    @Test
    void namesakesOfOneYearWaitOnceALearnerWithWhatSpeaksForThem() {
        JsonNode job =
                file("HV3,Y Thu,1983,,Thôn Một,NEN-TANG,Hoàn thành", "HV3,Y Thu,1983,,Thôn Một,NEN-TANG,Hoàn thành");

        assertThat(job.get("rows").get("review").asInt()).isEqualTo(2);
        JsonNode reviews = reviews(job);
        assertThat(reviews).hasSize(1);
        assertThat(reviews.get(0).get("line").asInt()).isEqualTo(2);
        JsonNode candidates = reviews.get(0).get("candidates");
        assertThat(candidates)
                .extracting(one -> one.get("personCode").asString())
                .containsExactly("LKC", "LKD");
        assertThat(StreamSupport.stream(candidates.get(1).get("reasons").spliterator(), false)
                        .map(JsonNode::asString))
                .containsExactly("NAME_WITHOUT_MARKS", "SAME_BIRTH_YEAR", "SAME_VILLAGE");
        assertThat(open(job)).isZero();

        calls.act(id(job), "undo");
        assertThat(reviews(job)).isEmpty();
    }

    @Test
    void twoLearnersWhoClaimOnePersonWaitBoth() {
        JsonNode job = file(
                "HV4,Phùng Thị Nhẫn,15/03/1982,,Thôn Hai,NEN-TANG,Hoàn thành",
                "HV5,Phung Thi Nhan,15/03/1982,,Thôn Hai,NEN-TANG,Đang học");

        assertThat(job.get("rows").get("review").asInt()).isEqualTo(2);
    }

    @Test
    void untilItIsAppliedAPreviewKeepsWhatItsLearnersAreToldBy() {
        JsonNode ready = calls.preview(COMMUNE, "COMPLETIONS", HEADER, "HV6,Y Thu,1983,,,NEN-TANG,Đang học");

        assertThat(ready.get("rows").get("review").asInt()).isEqualTo(1);
        assertThat(open(ready)).isEqualTo(1);
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM open_learner WHERE import_id = ? AND LOCATE('thu', CONVERT(said USING latin1)) > 0",
                        Integer.class,
                        id(ready)))
                .as("in clear")
                .isZero();
    }

    private JsonNode file(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return calls.apply(COMMUNE, "COMPLETIONS", lines);
    }

    private JsonNode reviews(JsonNode job) {
        return ImportCalls.json(admin.get("/reviews?commune=" + COMMUNE + "&import=" + id(job)))
                .get("items");
    }

    private int open(JsonNode job) {
        Integer open =
                sql.queryForObject("SELECT COUNT(*) FROM open_learner WHERE import_id = ?", Integer.class, id(job));
        return open == null ? 0 : open;
    }

    private static long id(JsonNode job) {
        return job.get("id").asLong();
    }
}
