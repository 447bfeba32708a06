package vn.hocvuso.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/** Each row of a file stands in one part, and the parts add up. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class ReconciliationIT {

    private static final String COMMUNE = "21211";

    private final BeanFactory program;
    private final Api officer;
    private final ImportCalls calls;
    private JsonNode export = JsonMapper.shared().createObjectNode();

    ReconciliationIT(@Autowired BeanFactory program) {
        this.program = program;
        Api.ofAdmin(program).put("/courses/DS", "{'name': 'Khóa đối soát', 'source': 'portal', 'aliases': []}");
        Api.ofAdmin(program).put("/courses/KHAC", "{'name': 'Khóa khác', 'source': 'portal', 'aliases': []}");
        this.officer = Api.ofOfficer(program, COMMUNE);
        this.calls = new ImportCalls(officer);
    }

    @BeforeAll
    void aFileWithEveryKindOfRow() {
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn A,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,CCCD,Ngày sinh,Thôn",
                "DS1,Hồ Thị Một,051190000801,01/02/1990,Thôn A",
                "DS2,Hồ Thị Hai,,03/04/1991,Thôn A",
                "DS3,Hồ Thị Hai,,03/04/1991,Thôn A");
        officer.put("/campaigns/doi-soat", """
                {'communeCode': '21211', 'name': 'Đợt', 'courses': ['DS'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10'}
                """);
        export = calls.apply(
                COMMUNE,
                "COMPLETIONS",
                "Họ và tên,CCCD,Ngày sinh,Xã,Khóa học,Trạng thái",
                "Hồ Thị Một,051190000801,01/02/1990,,Khóa đối soát,Hoàn thành",
                "Hồ Thị Hai,,03/04/1991,,Khóa đối soát,Hoàn thành",
                "Bùi Văn Lạ,051171000809,05/06/1971,,Khóa đối soát,Đang học",
                "Lê Văn Xa,051172000808,05/06/1972,Xã Tu Mơ Rông,Khóa đối soát,Hoàn thành",
                "Hồ Thị Hỏng,,07/08/1980,,Khóa đối soát,lung tung",
                "Hồ Thị Một,051190000801,01/02/1990,,Khóa khác,Hoàn thành",
                "Tổng cộng: 6");
    }

    @Test
    void thePartsAddUpToTheRowsOfTheCampaignsCourses() {
        JsonNode file = file();

        assertThat(file.get("importId").asLong()).isEqualTo(export.get("id").asLong());
        assertThat(part(file, "matched")).isEqualTo("1 1");
        assertThat(part(file, "waiting")).isEqualTo("1 1");
        assertThat(part(file, "notOnRoster")).isEqualTo("1 0");
        assertThat(part(file, "outside")).isEqualTo("1 1");
        assertThat(file.get("rejected").asLong()).isEqualTo(1);
        assertThat(file.get("rows").asLong()).isEqualTo(5);
        assertThat(file.get("completed").asLong()).isEqualTo(3);
    }

    @Test
    void thePortalsOwnTotalIsEnteredBesideItsFile() {
        String path = "/imports/" + export.get("id").asLong() + "/portal-total";
        assertThat(officer.put(path, "{'total': -1}")).hasStatus(422);
        assertThat(officer.put(path, "{'total': 7}")).hasStatus(204);
        assertThat(officer.put(path, "{'total': 8}")).hasStatus(204);

        assertThat(file().get("portalTotal").asInt()).isEqualTo(8);
        assertThat(file().get("difference").asInt()).isEqualTo(5);
    }

    @Test
    void figuresOfAllVillagesAreEnteredOnOnePage() {
        Browser browser = Browser.of(program, Role.OFFICER, ScopePart.commune(COMMUNE));
        assertThat(browser.open("/reconciliation")).hasStatusOk().bodyText().contains("Chờ đối chiếu", "Thôn A");
        assertThat(browser.send(
                        "/reconciliation", "metric", "VNEID_CONFIRMED", "asOf", "2025-11-12", "source", "công an"))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa ghi số nào");
        assertThat(browser.send(
                        "/reconciliation",
                        "metric",
                        "VNEID_CONFIRMED",
                        "asOf",
                        "2025-11-12",
                        "source",
                        "công an xã",
                        "places[0]",
                        "A",
                        "counts[0]",
                        "1.204"))
                .hasStatus3xxRedirection();

        assertThat(browser.open("/reconciliation")).bodyText().contains("1.204");
    }

    @Test
    void onlyWhoSeesTheWholeCommuneReconcilesIt() {
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));
        Api chairman = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));

        assertThat(leader.get("/campaigns/doi-soat/reconciliation")).hasStatus(404);
        assertThat(chairman.get("/campaigns/doi-soat/reconciliation")).hasStatusOk();
        assertThat(chairman.put("/imports/" + export.get("id").asLong() + "/portal-total", "{'total': 7}"))
                .hasStatus(403);
    }

    private JsonNode file() {
        return ImportCalls.json(officer.get("/campaigns/doi-soat/reconciliation"))
                .get("files")
                .get(0);
    }

    private static String part(JsonNode file, String name) {
        return file.get(name).get("rows").asLong() + " "
                + file.get(name).get("completed").asLong();
    }
}
