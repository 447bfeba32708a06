package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import vn.hocvuso.imports.ImportCalls;

/** Whatever figures rest on is kept in memory, and no change of it is ever missed, wherever it was made. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-20T09:00:00", "hocvuso.clock.allowed=true"})
class FramesIT {

    private static final String COMMUNE = "21250";
    private static int campaigns;

    private final BeanFactory program;
    private final JdbcTemplate sql;
    private final Api officer;
    private final ImportCalls calls;
    private String campaign = "";

    FramesIT(@Autowired BeanFactory program, @Autowired JdbcTemplate sql) {
        this.program = program;
        this.sql = sql;
        this.officer = Api.ofOfficer(program, COMMUNE);
        this.calls = new ImportCalls(officer);
    }

    @BeforeAll
    void people() {
        Api.ofAdmin(program).put("/courses/KHUNG", "{'name': 'Khóa học khung', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn A,Thôn", "B,Thôn B,Thôn");
        calls.apply(COMMUNE, "ORGANISATIONS", "Mã đơn vị,Tên đơn vị,Loại", "TH,Trường Thử,Trường");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,CCCD,Ngày sinh,Thôn,Đơn vị",
                "KH1,Hồ Thị Một,051190000901,01/02/1990,Thôn A,",
                "KH2,Hồ Thị Hai,051190000902,01/02/1990,Thôn B,Trường Thử");
    }

    @BeforeEach
    void aCampaignThatSomebodyHasLookedAt() {
        campaign = "/campaigns/kh-" + ++campaigns;
        put("2025-11-30", "");
        rows("VILLAGE");
    }

    @Test
    void aChangedTargetDeadlineOrDeclarationShowsAtOnce() {
        put("2025-11-30", ", 'targets': [{'group': 'ADULT', 'headCount': 2, 'by': '2025-11-30'}]");
        assertThat(rows("COMMUNE").get(0).get("target").asInt()).isEqualTo(2);

        officer.post(
                campaign + "/extensions",
                "{'scope': {'kind': 'VILLAGE', 'code': 'A'}, 'newDeadline': '2025-12-10', 'reason': 'mưa lũ'}");
        assertThat(row("VILLAGE", "A").get("effectiveDeadline").asString()).isEqualTo("2025-12-10");

        officer.put(
                "/communes/" + COMMUNE + "/denominators",
                "{'group': 'ADULT', 'villageCode': 'B', 'count': 77, 'asOf': '2025-11-01', 'source': 'Công an xã'}");
        assertThat(row("VILLAGE", "B").get("denominator").asInt()).isEqualTo(77);
    }

    @Test
    void aRenamedVillageAndANewFileShowAtOnce() {
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn " + campaigns + " mới,Thôn", "B,Thôn B,Thôn");
        assertThat(row("VILLAGE", "A").get("name").asString()).isEqualTo("Thôn " + campaigns + " mới");
        int before = row("VILLAGE", "A").get("done").asInt();

        JsonNode file = calls.apply(
                COMMUNE,
                "COMPLETIONS",
                "Họ và tên,CCCD,Khóa học,Trạng thái,Ngày hoàn thành",
                "Hồ Thị Một,051190000901,Khóa học khung,Hoàn thành,08/11/2025");
        assertThat(row("VILLAGE", "A").get("done").asInt()).isEqualTo(before + 1);

        officer.post("/imports/" + file.get("id").asLong() + "/undo", "");
        calls.rested(file.get("id").asLong());
        assertThat(row("VILLAGE", "A").get("done").asInt()).isEqualTo(before);
    }

    @Test
    void whatIsTriedOutAndTakenBackIsNotKept() {
        officer.post(
                campaign + "/extensions/preview",
                "{'scope': {'kind': 'CAMPAIGN'}, 'newDeadline': '2025-12-20', 'reason': 'thử'}");
        assertThat(rows("COMMUNE").get(0).get("effectiveDeadline").asString()).isEqualTo("2025-11-30");

        officer.post(
                campaign + "/extensions",
                "{'scope': {'kind': 'CAMPAIGN'}, 'newDeadline': '2025-12-05', 'reason': 'thật'}");
        assertThat(rows("COMMUNE").get(0).get("effectiveDeadline").asString()).isEqualTo("2025-12-05");
    }

    @Test
    void whatAnotherInstanceChangedShowsAtOnce() {
        String code = campaign.substring(campaign.lastIndexOf('/') + 1);
        sql.update("UPDATE campaign SET deadline = '2025-12-15' WHERE code = ?", code);
        sql.update("UPDATE commune_freshness SET changed = changed + 1 WHERE commune_code = ?", COMMUNE);

        assertThat(rows("COMMUNE").get(0).get("effectiveDeadline").asString()).isEqualTo("2025-12-15");
    }

    @Test
    void whatIsKeptForAllIsShownToEachByHisScope() {
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));
        Api clerk = Api.of(program, Role.UNIT_CLERK, ScopePart.organisation(COMMUNE, "TH"));
        Api stranger = Api.ofOfficer(program, "21289");

        assertThat(codes(officer, "VILLAGE")).containsExactly("A", "B");
        assertThat(codes(leader, "VILLAGE")).containsExactly("A");
        assertThat(codes(clerk, "ORGANISATION")).containsExactly("TH");
        assertThat(leader.get(campaign + "/progress?by=COMMUNE")).hasStatus(404);
        assertThat(leader.get(campaign + "/progress?by=ORGANISATION")).hasStatus(404);
        assertThat(clerk.get(campaign + "/progress?by=VILLAGE")).hasStatus(404);
        assertThat(leader.get(campaign + "/series?by=VILLAGE&code=B")).hasStatus(404);
        assertThat(stranger.get(campaign + "/progress")).hasStatus(404);
        assertThat(officer.get("/campaigns/khong-co/progress")).hasStatus(404);
    }

    private void put(String deadline, String more) {
        assertThat(officer.put(campaign, """
                {'communeCode': '21250', 'name': 'Đợt khung', 'courses': ['KHUNG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '%s'%s}""".formatted(deadline, more))).hasStatusOk();
    }

    private JsonNode rows(String by) {
        return ImportCalls.json(officer.get(campaign + "/progress?by=" + by)).get("rows");
    }

    private JsonNode row(String by, String code) {
        return rows(by).valueStream()
                .filter(row -> row.get("code").asString("").equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codes(Api reader, String by) {
        return ImportCalls.json(reader.get(campaign + "/progress?by=" + by))
                .get("rows")
                .valueStream()
                .map(row -> row.get("code").asString())
                .toList();
    }
}
