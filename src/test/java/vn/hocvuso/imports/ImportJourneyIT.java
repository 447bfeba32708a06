package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

/** Small files, and what becomes of their rows. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class ImportJourneyIT {

    private static final String COMMUNE = "21421";
    private static final String HEADER =
            "Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Tiến độ (%),Trạng thái,Ngày hoàn thành";

    @Autowired
    private BeanFactory program;

    @Autowired
    private JdbcTemplate sql;

    private Api admin;
    private ImportCalls calls;

    ImportJourneyIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void aSmallCommune() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "T1,Thôn Một,Thôn", "T2,Thôn Hai,Thôn");
        JsonNode roster = calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                "P1,Nguyễn Văn Thử,01/02/1990,051090000001,Thôn Một",
                "P2,Trần Thị Mẫu,03/04/1985,051185000002,Thôn Hai",
                "P3,Lê Văn Vẽ,05/06/1970,,Thôn Một",
                "P4,Lê Văn Vẽ,05/06/1970,,Thôn Một");
        assertThat(roster.get("effects").get("created").asInt()).isEqualTo(4);
    }

    @Test
    void everyBadRowIsToldWithItsLineItsValueAndWhatToDo() {
        JsonNode job = calls.preview(
                COMMUNE,
                "COMPLETIONS",
                HEADER,
                "Nguyễn Văn Thử,01/02/1990,051090000001,Thôn Một,Khóa học nền tảng,100,Hoàn thành,30/018/2025",
                "Nguyễn Văn Thử,01/02/1990,5.1093E+10,Thôn Một,Khóa học nền tảng,100,Hoàn thành,01/11/2025",
                "Nguyễn Văn Thử,01/02/1990,051090000001,Thôn Một,Khóa học nền tảng,100,Hoàn thành,25/12/2025",
                "Nguyễn Văn Thử,01/02/1990,051090000001,Thôn Một,Khóa học nền tảng,100,Hoàn tất,01/11/2025",
                "Nguyễn Văn Thử,01/02/1990,051090000001,Thôn Một,Khóa học làm bánh,100,Hoàn thành,01/11/2025",
                ",01/02/1990,051090000001,Thôn Một,Khóa học nền tảng,100,Hoàn thành,01/11/2025",
                "Nguy?n Văn Thử,01/02/1990,051090000001,Thôn Một,Khóa học nền tảng,100,Hoàn thành,01/11/2025");

        List<String> told = new ArrayList<>();
        for (JsonNode row : calls.rows(job.get("id").asLong(), "REJECTED")) {
            JsonNode problem = row.get("problems").get(0);
            assertThat(problem.get("message").asString()).hasSizeGreaterThan(20).doesNotContain("problem.");
            told.add(row.get("line").asInt() + " " + problem.get("code").asString());
        }
        assertThat(told)
                .containsExactly(
                        "2 BAD_DATE",
                        "3 NATIONAL_ID_DAMAGED",
                        "4 COMPLETED_IN_FUTURE",
                        "5 UNKNOWN_STATUS",
                        "6 UNKNOWN_COURSE",
                        "7 NAME_MISSING",
                        "8 NAME_DAMAGED");
        assertThat(job.get("state").asString()).isEqualTo("READY");
    }

    @Test
    void aRosterRowIsRejectedForAnUnknownVillageAndForAPersonTwice() {
        JsonNode job = calls.preview(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                "Q1,Phạm Văn Tạm,01/01/1980,,Thôn Không Có",
                "Q2,Phạm Văn Tạm,01/01/1980,051080000009,Thôn Một",
                "Q2,Phạm Văn Tạm,01/01/1980,,Thôn Một",
                "Q3,Phạm Thị Tạm,01/01/1981,051080000009,Thôn Một",
                "Q4,Phạm Thị Tạm,01/01/1981,051090000001,Thôn Một");

        assertThat(rejections(job)).containsExactly("2 UNKNOWN_VILLAGE", "4 TWICE", "5 TWICE", "6 IDENTITY_TAKEN");
    }

    @Test
    void aVillageMayComeFromAnotherOneOfItsFileButNeverFromOneThatIsNotThere() {
        JsonNode job = calls.apply(
                "23428",
                "VILLAGES",
                "Mã thôn,Tên thôn,Từ ngày,Đến ngày,Thôn cũ",
                "A2,Làng Mới,01/07/2026,,Làng Cũ",
                "A1,Làng Cũ,,30/06/2026,",
                "A3,Làng Ba,,,Làng Cù Lao",
                "A4,Làng Bốn,,,A3",
                "A5,Làng Năm,02/01/2026,01/01/2026,",
                "A6,Làng Sáu,,,Làng Bảy",
                "A7,Làng Bảy,,,Làng Sáu");

        assertThat(rejections(job))
                .containsExactly(
                        "4 UNKNOWN_VILLAGE",
                        "5 UNKNOWN_VILLAGE",
                        "6 RETIRED_BEFORE_BEGIN",
                        "7 VILLAGE_IN_CIRCLE",
                        "8 VILLAGE_IN_CIRCLE");
        JsonNode village = ImportCalls.json(admin.get("/communes/23428/villages/A2"));
        assertThat(village.get("predecessors").get(0).asString()).isEqualTo("A1");
    }

    @Test
    void aCodeThatNoAddressHoldsAndATextThatIsTooLongRejectTheirRowAlone() {
        JsonNode villages = calls.preview(
                COMMUNE,
                "VILLAGES",
                "Mã thôn,Tên thôn,Tên gọi khác",
                "Thôn 1,Thôn Ba,",
                "a/b,Thôn Ba,",
                "9".repeat(100) + ",Thôn Ba,",
                "T3," + "x".repeat(130) + ",",
                "T4,Thôn Ba," + "x".repeat(121));
        JsonNode organisations = calls.preview(COMMUNE, "ORGANISATIONS", "Mã,Tên", "D1," + "x".repeat(201), "D2,Trạm");

        assertThat(rejections(villages))
                .containsExactly("2 CODE_FORM", "3 CODE_FORM", "4 CODE_FORM", "5 CELL_TOO_LONG", "6 CELL_TOO_LONG");
        assertThat(rejections(organisations)).containsExactly("2 CELL_TOO_LONG");
    }

    @Test
    void aRowOfATeamIsRejectedForWhatWouldNotFitAndForDaysInTheWrongOrder() {
        JsonNode job = calls.preview(
                COMMUNE,
                "TEAMS",
                "Mã tổ,Tên tổ,Số quyết định,Họ và tên,Đơn vị,Tài khoản,Từ ngày,Đến ngày",
                "C1," + "x".repeat(201) + ",,Y Thử,,,,",
                "C1,Tổ Một," + "9/".repeat(31) + ",Y Thử,,,,",
                "C1,Tổ Một,,Y " + "x".repeat(120) + ",,,,",
                "C1,Tổ Một,,Y Thử," + "x".repeat(201) + ",,,",
                "C1,Tổ Một,,Y Thử,," + "x".repeat(61) + ",,",
                "C1,Tổ Một,,Y Thử,,,02/01/2026,01/01/2026",
                "Tổ 1,Tổ Một,,Y Thử,,,,",
                "C1,Tổ Một,,Y Thử,,,,");

        assertThat(rejections(job))
                .containsExactly(
                        "2 CELL_TOO_LONG",
                        "3 CELL_TOO_LONG",
                        "4 CELL_TOO_LONG",
                        "5 CELL_TOO_LONG",
                        "6 CELL_TOO_LONG",
                        "7 MEMBERSHIP_ENDS_BEFORE_BEGIN",
                        "8 CODE_FORM");
    }

    @Test
    void aNationalIdIsNeverKeptAsACodeAndCodesOfRostersMayHaveTheirOwnForm() {
        JsonNode job = calls.preview(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên",
                "051090000077,Phạm Văn Tạm",
                "12/HK;5,Phạm Văn Tạm",
                "x".repeat(90) + ",Phạm Văn Tạm",
                "HK-012.3,Phạm Văn Tạm",
                "Đ 15,Phạm Văn Tạm");

        assertThat(rejections(job)).containsExactly("2 CODE_IS_NATIONAL_ID", "3 CODE_FORM", "4 CODE_FORM");
        assertThat(sql.queryForList(
                        "SELECT own_key FROM import_row WHERE import_id = ? AND own_key IS NOT NULL",
                        String.class,
                        job.get("id").asLong()))
                .containsExactlyInAnyOrder("HK-012.3", "Đ 15");
        assertThat(calls.rows(job.get("id").asLong(), "REJECTED").toString()).doesNotContain("051090000077");
    }

    @Test
    void aRosterRowOfACommuneOfAnotherProvinceIsRejected() {
        JsonNode job = calls.preview(
                COMMUNE,
                "ROSTER",
                "Họ và tên,Xã,Tỉnh",
                "Phạm Văn Tạm,Mỏ Cày,Vĩnh Long",
                "Phạm Văn Tạm,Xã Mỏ Cày,Tỉnh Quảng Ngãi",
                "Phạm Văn Tạm,Ngọk Tụ,");

        assertThat(rejections(job)).containsExactly("2 OTHER_COMMUNE", "4 OTHER_COMMUNE");
        assertThat(job.get("problems").get(0).get("code").asString()).isEqualTo("OTHER_COMMUNE");
    }

    @Test
    void aCompletionBeforeTheCampaignIsKeptAndMarked() {
        admin.put("/campaigns/SOM", """
                {'communeCode': '21421', 'name': 'Đợt thử', 'courses': ['NEN-TANG'], 'courseRule': 'ALL',
                 'groups': ['ADULT'], 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'targets': []}""");
        JsonNode job = calls.preview(
                COMMUNE,
                "COMPLETIONS",
                HEADER,
                "Nguyễn Văn Thử,01/02/1990,051090000001,Thôn Một,Khóa học nền tảng,100,Hoàn thành,28/10/2025",
                "Trần Thị Mẫu,03/04/1985,,Thôn Hai,Khóa học nền tảng,100,Hoàn thành,29/10/2025");

        JsonNode rows = calls.rows(job.get("id").asLong(), "MATCHED");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("problems").get(0).get("code").asString()).isEqualTo("COMPLETED_BEFORE_CAMPAIGN");
        assertThat(rows.get(1).get("problems")).isEmpty();
    }

    @Test
    void whatIsSaidOfAFileIsCheckedAndItsNameIsCutToFit() {
        byte[] file = ImportCalls.text(HEADER, "Nguyễn Văn Thử,,,,,,,");

        assertThat(admin.upload("a.csv", file, "kind=COMPLETIONS", "commune=" + COMMUNE, "asOf=2025-11-13"))
                .hasStatus(422)
                .bodyText()
                .contains("AS_OF_IN_FUTURE", "13/11/2025");
        assertThat(admin.upload("a.csv", file, "kind=COMPLETIONS", "commune=" + COMMUNE, "source=" + "x".repeat(41)))
                .hasStatus(422);
        JsonNode job = calls.upload(COMMUNE, "COMPLETIONS", "preview", "dài".repeat(200) + ".csv", file);
        assertThat(job.get("fileName").asString())
                .hasSizeLessThan(255)
                .startsWith("dài")
                .endsWith(".csv");
    }

    @Test
    void aTotalLineIsSkippedButNeverAPersonWhoseNameLooksLikeOne() {
        JsonNode job = previewOfOneCourse(
                "Họ và tên,CCCD,Trạng thái",
                "Tống Văn Bình,051090000077,Hoàn thành",
                "Công Thị Hoa,,Hoàn thành",
                "Tổng Văn Lạ,,Hoàn thành",
                "Tổng cộng: 3,,",
                "TỔNG SỐ,3,",
                "Cộng,3,1",
                ",,Người lập biểu");

        assertThat(job.get("rows").get("unmatched").asInt()).isEqualTo(3);
        assertThat(job.get("rows").get("skipped").asInt()).isEqualTo(4);
    }

    @Test
    void aPercentSignMeansPercentHoweverSmallTheNumbersAre() {
        String[] columns = {
            "Họ và tên,Ngày sinh,Tiến độ", "Họ và tên,Ngày sinh,Tiến độ (%)", "Họ và tên,Ngày sinh,Tiến độ"
        };
        String[] cells = {"1%", "1", "1"};
        List<Integer> told = new ArrayList<>();
        for (int index = 0; index < columns.length; index++) {
            JsonNode job = previewOfOneCourse(columns[index], "Trần Thị Mẫu,03/04/1985," + cells[index]);
            told.add(sql.queryForObject(
                    "SELECT progress_percent FROM assertion WHERE import_id = ?",
                    Integer.class,
                    job.get("id").asLong()));
        }
        assertThat(told).containsExactly(1, 1, 100);
    }

    @Test
    void anEmptyAWrongAndAnUnknownFileAreRefusedWithAdvice() {
        JsonNode empty = calls.upload(COMMUNE, "COMPLETIONS", "preview", "rong.csv", new byte[0]);
        JsonNode picture = calls.upload(
                COMMUNE, "COMPLETIONS", "preview", "anh.png", new byte[] {(byte) 0x89, 'P', 0, 1, 0, 0, 7, 0, 0});
        JsonNode unknown = calls.preview(COMMUNE, "COMPLETIONS", "a,b,c", "1,2,3");
        JsonNode broken = calls.upload(COMMUNE, "COMPLETIONS", "preview", "hong.xls", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2
        });

        JsonNode headerOnly = calls.apply(COMMUNE, "COMPLETIONS", HEADER, ",,,,,,,", "");

        assertThat(headerOnly.get("failure").get("code").asString()).isEqualTo("FILE_EMPTY");
        assertThat(List.of(empty, picture, broken, headerOnly)).allSatisfy(job -> {
            assertThat(job.get("state").asString()).isEqualTo("FAILED");
            assertThat(job.get("failure").get("message").asString())
                    .hasSizeGreaterThan(20)
                    .doesNotContain("error.");
        });
        assertThat(unknown.get("state").asString()).isEqualTo("NEEDS_MAPPING");
    }

    @Test
    void aPreviewChangesNothingAndAnUndoneImportIsAsIfItHadNeverBeen() {
        String[] file = {
            HEADER,
            "Nguyễn Văn Thử,01/02/1990,51090000001,Thôn Một,Khóa học nền tảng,100,Hoàn thành,05/11/2025",
            "TRAN THI MAU,03/04/1985,,Thôn Hai,Khóa học nền tảng,40,Đang học,"
        };
        JsonNode ready = calls.preview(COMMUNE, "COMPLETIONS", file);
        assertThat(completions()).isZero();

        JsonNode applied = calls.act(ready.get("id").asLong(), "apply");
        assertThat(applied.get("effects").get("created").asInt()).isEqualTo(2);
        assertThat(completions()).isEqualTo(2);

        calls.act(ready.get("id").asLong(), "undo");
        assertThat(completions()).isZero();
    }

    @Test
    void namesakesWaitForADecisionWhichHoldsForLaterFiles() {
        String row = "Lê Văn Vẽ,05/06/1970,,Thôn Một,Khóa học nền tảng,100,Hoàn thành,06/11/2025";
        JsonNode first = calls.apply(COMMUNE, "COMPLETIONS", HEADER, row);
        assertThat(first.get("rows").get("review").asInt()).isEqualTo(1);
        JsonNode review = ImportCalls.json(
                        admin.get("/reviews?import=" + first.get("id").asLong()))
                .get("items")
                .get(0);
        assertThat(review.get("candidates")).hasSize(2);

        assertThat(admin.post("/reviews/" + review.get("id").asLong(), "{'decision': 'SAME', 'personCode': 'P4'}"))
                .hasStatus(204);

        assertThat(calls.get(first.get("id").asLong())
                        .get("rows")
                        .get("accepted")
                        .asInt())
                .isEqualTo(1);
        JsonNode later = calls.apply(COMMUNE, "COMPLETIONS", HEADER, row, "");
        assertThat(calls.rows(later.get("id").asLong(), "MATCHED")
                        .get(0)
                        .get("personCode")
                        .asString())
                .isEqualTo("P4");
        calls.act(later.get("id").asLong(), "undo");
        calls.act(first.get("id").asLong(), "undo");
    }

    @Test
    void rejectedRowsComeBackAsTheyWereWithAReasonAndNoFormula() throws Exception {
        JsonNode job = calls.preview(
                COMMUNE,
                "COMPLETIONS",
                HEADER,
                "=HYPERLINK(1),01/02/1990,051090000001,Thôn Một,Khóa học nền tảng,100,Hoàn tất,01/11/2025");

        String csv = admin.get("/imports/" + job.get("id").asLong() + "/rejects.csv")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFDòng,Lý do,Họ và tên")
                .contains("\r\n2,")
                .contains("'=HYPERLINK(1)")
                .contains("Hoàn tất");
    }

    @Test
    void anImportIsSeenByThoseAloneWhoSeeItsWholeCommune() {
        long id = calls.preview(COMMUNE, "COMPLETIONS", HEADER).get("id").asLong();
        Api elsewhere = Api.ofOfficer(program, "23428");
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "T1"));
        Api chairman = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));

        assertThat(elsewhere.get("/imports/" + id)).hasStatus(404);
        assertThat(elsewhere.get("/imports/" + id + "/rows")).hasStatus(404);
        assertThat(elsewhere.get("/imports/" + id + "/rejects.csv")).hasStatus(404);
        assertThat(elsewhere.get("/imports/" + id + "/changes")).hasStatus(404);
        assertThat(elsewhere.post("/imports/" + id + "/apply", "")).hasStatus(404);
        assertThat(elsewhere.upload("a.csv", new byte[1], "kind=ROSTER", "commune=" + COMMUNE))
                .hasStatus(404);
        assertThat(leader.get("/imports/" + id)).hasStatus(404);
        assertThat(chairman.get("/imports/" + id)).hasStatus(200);
        assertThat(chairman.post("/imports/" + id + "/cancel", "")).hasStatus(403);
    }

    @Test
    void whoMovedToAnotherCommuneSeesNothingOfWhatHeHandedInBefore() {
        Api officer = Api.ofOfficer(program, COMMUNE);
        ImportCalls his = new ImportCalls(officer);
        String row = "Nguyễn Văn Thử,01/02/1990,051090000001,Thôn Một,Khóa học nền tảng,100,Hoàn tất,01/11/2025";
        long named = his.preview(COMMUNE, "COMPLETIONS", HEADER, row).get("id").asLong();
        long unnamed = his.preview("", "COMPLETIONS", HEADER + ",Xã", row + ",Mỏ Cày")
                .get("id")
                .asLong();
        assertThat(List.of(named, unnamed))
                .allSatisfy(id -> assertThat(officer.get("/imports/" + id)).hasStatus(200));

        Api moved = officer.moved(program, Role.OFFICER, ScopePart.commune("23428"));

        assertThat(List.of(named, unnamed)).allSatisfy(id -> {
            assertThat(moved.get("/imports/" + id + "/rows")).hasStatus(404);
            assertThat(moved.get("/imports/" + id + "/rejects.csv")).hasStatus(404);
            assertThat(moved.post("/imports/" + id + "/apply", "")).hasStatus(404);
            assertThat(moved.post("/imports/" + id + "/cancel", "")).hasStatus(404);
        });
    }

    /** A file that names no course, so whoever hands it in does. */
    private JsonNode previewOfOneCourse(String... lines) {
        return calls.upload(COMMUNE, "COMPLETIONS", "preview", "tep.csv", ImportCalls.text(lines), "course=NEN-TANG");
    }

    /** Line and last problem of each rejected row. */
    private List<String> rejections(JsonNode job) {
        List<String> told = new ArrayList<>();
        for (JsonNode row : calls.rows(job.get("id").asLong(), "REJECTED")) {
            JsonNode problems = row.get("problems");
            JsonNode last = problems.get(problems.size() - 1);
            assertThat(last.get("message").asString()).hasSizeGreaterThan(20).doesNotContain("problem.");
            told.add(row.get("line").asInt() + " " + last.get("code").asString());
        }
        return told;
    }

    private int completions() {
        Integer count =
                sql.queryForObject("SELECT COUNT(*) FROM completion WHERE commune_code = ?", Integer.class, COMMUNE);
        return count == null ? 0 : count;
    }
}
