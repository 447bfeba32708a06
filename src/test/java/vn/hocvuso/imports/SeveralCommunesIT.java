package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** One file for several communes: a column of it says for which commune each row is. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class SeveralCommunesIT {

    private static final String MAI = "21349";
    private static final String CUONG = "21385";
    private static final String ROSTER = "Mã,Họ và tên,Ngày sinh,CCCD,Thôn,Xã";

    @Autowired
    private JdbcTemplate sql;

    private final BeanFactory program;
    private final Api admin;
    private final ImportCalls calls;

    SeveralCommunesIT(@Autowired BeanFactory program) {
        this.program = program;
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void villages() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(MAI, "VILLAGES", "Mã thôn,Tên thôn,Loại", "M1,Thôn Một,Thôn");
        calls.apply(CUONG, "VILLAGES", "Mã thôn,Tên thôn,Loại", "C1,Thôn Một,Thôn");
    }

    @Test
    void eachRowOfARosterGoesToTheCommuneThatItNames() {
        JsonNode roster = calls.apply(
                "",
                "ROSTER",
                ROSTER,
                "SC1,Hồ Văn Mai,01/02/1990,,Thôn Một,Sơn Mai",
                "SC1,Hồ Văn Cương,01/02/1991,,Thôn Một,Xã Đình Cương",
                "SC2,Hồ Văn Xa,01/02/1992,,,Xã Tu Mơ Rông",
                "SC3,Hồ Văn Trống,01/02/1993,,Thôn Một,",
                "SC1,Hồ Văn Mai,01/02/1990,,Thôn Một,Sơn Mai");

        assertThat(roster.get("rows").get("accepted").asInt()).isEqualTo(2);
        assertThat(villageCodes("Hồ Văn Mai", "Hồ Văn Cương"))
                .isEqualTo(Map.of(MAI, List.of("M1"), CUONG, List.of("C1")));
        assertThat(rejections(roster)).containsExactly("4 OTHER_COMMUNE", "5 UNKNOWN_COMMUNE", "6 TWICE");
        assertThat(rosterCodes(MAI)).contains("SC1");
        assertThat(rosterCodes(CUONG)).contains("SC1");
    }

    @Test
    void aRowMayNameItsCommuneAsItWasCalledBeforeJuly2025() {
        JsonNode roster = calls.apply(
                "",
                "ROSTER",
                ROSTER + ",Tỉnh",
                "SF1,Hồ Thị Cũ,01/02/1990,,Thôn Một,Xã Long Mai,Quảng Ngãi",
                "SF2,Hồ Thị Cũ,01/02/1991,,Thôn Một,Xã Long Mai,Kon Tum");

        assertThat(villageCodes("Hồ Thị Cũ")).isEqualTo(Map.of(MAI, List.of("M1")));
        assertThat(rejections(roster)).containsExactly("3 UNKNOWN_COMMUNE");
    }

    @Test
    void anUndoTakesThePeopleOfAllItsCommunesBack() {
        JsonNode roster = calls.apply(
                "",
                "ROSTER",
                ROSTER,
                "SU1,Hồ Thị Về,01/02/1990,,Thôn Một,Sơn Mai",
                "SU2,Hồ Thị Về,01/02/1991,,Thôn Một,Đình Cương");
        assertThat(villageCodes("Hồ Thị Về")).hasSize(2);

        JsonNode undone = calls.act(roster.get("id").asLong(), "undo");

        assertThat(villageCodes("Hồ Thị Về")).isEmpty();
        assertThat(undone.get("rows").get("accepted").asInt()).isEqualTo(2);
        assertThat(sql.queryForObject("SELECT SUM(held) FROM commune_freshness", Integer.class))
                .isZero();
    }

    @Test
    void aRowOutsideTheScopeOfWhoHandsItInIsRejected() {
        ImportCalls officer = new ImportCalls(Api.ofOfficer(program, CUONG));

        JsonNode roster = officer.apply(
                "",
                "ROSTER",
                ROSTER,
                "SS1,Hồ Thị Ngoài,01/02/1990,,Thôn Một,Sơn Mai",
                "SS2,Hồ Thị Trong,01/02/1991,,Thôn Một,Đình Cương");

        assertThat(rejections(roster)).containsExactly("2 OTHER_COMMUNE");
        assertThat(villageCodes("Hồ Thị Ngoài", "Hồ Thị Trong")).isEqualTo(Map.of(CUONG, List.of("C1")));
    }

    @Test
    void theSameNationalIdTwiceInOneFileIsRejectedAlsoInAnotherCommune() {
        JsonNode roster = calls.preview(
                "",
                "ROSTER",
                ROSTER,
                "SI1,Hồ Thị Hai,01/02/1990,051190000881,Thôn Một,Sơn Mai",
                "SI2,Hồ Thị Hai,01/02/1990,051190000881,Thôn Một,Đình Cương");

        assertThat(rejections(roster)).containsExactly("3 TWICE");
    }

    @Test
    void ofAnotherCommunesLearnerWhoWorksHereItIsHeardThatHeHasFinishedAndThatIsAudited() {
        admin.put(
                "/communes/" + MAI + "/organisations/MVP", "{'name': 'Văn phòng xã', 'kind': 'AGENCY', 'aliases': []}");
        calls.apply(
                MAI,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Đơn vị",
                "SM1,Hồ Văn Làm,01/02/1980,051080000771,Văn phòng xã",
                "SM2,Hồ Văn Việc,01/02/1981,051081000772,Văn phòng xã");

        JsonNode export = calls.apply(
                MAI,
                "COMPLETIONS",
                "Họ và tên,CCCD,Xã,Khóa học,Trạng thái,Ngày hoàn thành,Tiến độ (%),Điểm",
                "Hồ Văn Làm,051080000771,Đình Cương,Khóa học nền tảng,Hoàn thành,05/11/2025,100,9.5",
                "Hồ Văn Việc,051081000772,Đình Cương,Khóa học nền tảng,Đang học,,40,",
                "Hồ Văn Khác,051082000773,Đình Cương,Khóa học nền tảng,Hoàn thành,05/11/2025,100,8");

        JsonNode matched = calls.rows(export.get("id").asLong(), "MATCHED");
        assertThat(matched).hasSize(1);
        assertThat(matched.get(0).get("matchedBy").asString()).isEqualTo("MEMBER");
        JsonNode known =
                ImportCalls.json(admin.get("/people/SM1")).get("completions").get(0);
        assertThat(known.get("completedOn").asString()).isEqualTo("2025-11-05");
        assertThat(known.get("progressPercent").isNull()).isTrue();
        assertThat(known.get("score").isNull()).isTrue();
        assertThat(ImportCalls.json(admin.get("/people/SM2")).get("completions"))
                .isEmpty();
        assertThat(admin.get("/audit?commune=" + MAI)).bodyText().contains("completion.crossed");
    }

    @Test
    void inAFileForBothCommunesAnOfficialIsCountedWhereHeLivesAndWhereHeWorks() {
        admin.put("/communes/" + MAI + "/organisations/MTR", "{'name': 'Trường xã', 'kind': 'SCHOOL', 'aliases': []}");
        calls.apply(
                MAI,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Đơn vị",
                "SB1,Hồ Thị Dạy,01/02/1982,051182000774,Trường xã",
                "SB2,Hồ Thị Kèm,01/02/1983,051183000775,Trường xã");
        calls.apply(
                CUONG, "ROSTER", "Mã,Họ và tên,Ngày sinh,CCCD", "SB3,Hồ Thị Dạy,01/02/1982,051182000774", "SB4,Hồ Y,,");

        JsonNode export = calls.apply(
                "",
                "COMPLETIONS",
                "Họ và tên,CCCD,Xã,Khóa học,Trạng thái,Ngày hoàn thành,Tiến độ (%),Điểm",
                "Hồ Thị Dạy,051182000774,Đình Cương,Khóa học nền tảng,Hoàn thành,05/11/2025,100,9.5",
                "Hồ Thị Kèm,051183000775,Đình Cương,Khóa học nền tảng,Hoàn thành,06/11/2025,100,8");

        long id = export.get("id").asLong();
        assertThat(export.get("rows").get("total").asInt()).isEqualTo(2);
        assertThat(export.get("effects").get("created").asInt()).isEqualTo(1);
        assertThat(calls.rows(id, "MATCHED")).hasSize(1);
        assertThat(calls.rows(id, "UNMATCHED")).hasSize(1);
        assertThat(completions("SB3")).containsExactly("2025-11-05 9.5");
        assertThat(completions("SB1")).containsExactly("2025-11-05 null");
        assertThat(completions("SB2")).containsExactly("2025-11-06 null");
        assertThat(sql.queryForList("""
                        SELECT detail FROM audit_event WHERE action = 'completion.crossed' AND subject = ? AND commune_code = ?
                        """, String.class, String.valueOf(id), MAI)).containsExactly("2");
        assertThat(matchedBy("SB1")).isEqualTo("MEMBER");

        calls.act(id, "undo");

        assertThat(completions("SB3")).isEmpty();
        assertThat(completions("SB1")).isEmpty();
    }

    @Test
    void anOfficialEnteredAfterTheFileWasLookedAtIsFoundWhenItIsApplied() {
        admin.put("/communes/" + MAI + "/organisations/MTX", "{'name': 'Trạm xá', 'kind': 'HEALTH', 'aliases': []}");
        JsonNode export = calls.preview(
                "",
                "COMPLETIONS",
                "Họ và tên,CCCD,Xã,Khóa học,Trạng thái,Ngày hoàn thành",
                "Hồ Thị Trạm,051184000776,Đình Cương,Khóa học nền tảng,Hoàn thành,05/11/2025");
        calls.apply(
                MAI, "ROSTER", "Mã,Họ và tên,Ngày sinh,CCCD,Đơn vị", "SX1,Hồ Thị Trạm,01/02/1984,051184000776,Trạm xá");

        calls.act(export.get("id").asLong(), "apply");

        assertThat(completions("SX1")).containsExactly("2025-11-05 null");
    }

    private String matchedBy(String person) {
        return ImportCalls.json(admin.get("/people/" + person))
                .get("matches")
                .get(0)
                .get("matchedBy")
                .asString();
    }

    private List<String> completions(String person) {
        List<String> told = new ArrayList<>();
        for (JsonNode completion :
                ImportCalls.json(admin.get("/people/" + person)).get("completions")) {
            told.add(completion.get("completedOn").asString() + " "
                    + completion.get("score").asString("null"));
        }
        return told;
    }

    @Test
    void newPeopleOfDecisionsGoWithTheUndoInAllCommunes() {
        for (String commune : List.of(MAI, CUONG)) {
            String village = commune.equals(MAI) ? "M1" : "C1";
            calls.apply(
                    commune,
                    "ROSTER",
                    "Mã,Họ và tên,Ngày sinh,Thôn",
                    village + "a,Hồ Văn Trùng,05/06/1970,Thôn Một",
                    village + "b,Hồ Văn Trùng,05/06/1970,Thôn Một");
        }
        JsonNode export = calls.apply(
                "",
                "COMPLETIONS",
                "Họ và tên,Ngày sinh,Thôn,Xã,Khóa học,Trạng thái",
                "Hồ Văn Trùng,05/06/1970,Thôn Một,Sơn Mai,Khóa học nền tảng,Hoàn thành",
                "Hồ Văn Trùng,05/06/1970,Thôn Một,Đình Cương,Khóa học nền tảng,Hoàn thành");
        long id = export.get("id").asLong();
        for (JsonNode review :
                ImportCalls.json(admin.get("/reviews?import=" + id)).get("items")) {
            assertThat(admin.post(
                            "/reviews/" + review.get("id").asLong(),
                            "{'decision': 'NEW_PERSON', 'villageCode': '%s'}"
                                    .formatted(
                                            review.get("raw")
                                                            .get("Xã")
                                                            .asString()
                                                            .equals("Sơn Mai")
                                                    ? "M1"
                                                    : "C1")))
                    .hasStatus(204);
        }
        assertThat(villageCodes("Hồ Văn Trùng").get(MAI)).hasSize(3);
        assertThat(villageCodes("Hồ Văn Trùng").get(CUONG)).hasSize(3);

        calls.act(id, "undo");

        assertThat(villageCodes("Hồ Văn Trùng").get(MAI)).hasSize(2);
        assertThat(villageCodes("Hồ Văn Trùng").get(CUONG)).hasSize(2);
    }

    private Map<String, List<String>> villageCodes(String... names) {
        Map<String, List<String>> codes = new TreeMap<>();
        for (String name : names) {
            sql.query(
                    """
                    SELECT p.commune_code, v.code FROM person p JOIN village v ON v.id = p.village_id WHERE p.full_name = ?
                    """,
                    row -> {
                        codes.computeIfAbsent(row.getString(1), commune -> new ArrayList<>())
                                .add(row.getString(2));
                    },
                    name);
        }
        return codes;
    }

    private List<String> rosterCodes(String commune) {
        return sql.queryForList(
                "SELECT roster_code FROM person WHERE commune_code = ? AND roster_code IS NOT NULL",
                String.class,
                commune);
    }

    private List<String> rejections(JsonNode job) {
        List<String> told = new ArrayList<>();
        for (JsonNode row : calls.rows(job.get("id").asLong(), "REJECTED")) {
            JsonNode problem = row.get("problems").get(0);
            assertThat(problem.get("message").asString()).hasSizeGreaterThan(20).doesNotContain("problem.");
            told.add(row.get("line").asInt() + " " + problem.get("code").asString());
        }
        return told;
    }
}
