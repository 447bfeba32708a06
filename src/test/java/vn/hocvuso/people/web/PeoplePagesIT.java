package vn.hocvuso.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.hocvuso.people.RosterFixture.VILLAGE;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.people.RosterFixture;
import vn.hocvuso.roster.PersonField;

@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesIT {

    private static final String COMMUNE = "23401";
    private static final String NATIONAL_ID = "062062005678";

    private final BeanFactory program;
    private final MockMvcTester web;
    private final RosterFixture roster;
    private final Caller officer;
    private final Caller teamLeader;

    PeoplePagesIT(@Autowired BeanFactory program, @Autowired MockMvcTester web) {
        this.program = program;
        this.web = web;
        this.roster = new RosterFixture(program).withPlaces(COMMUNE);
        this.officer = caller("can.bo.trang", Role.OFFICER, ScopePart.commune(COMMUNE));
        this.teamLeader = caller("to.truong.trang", Role.TEAM_LEADER, ScopePart.village(COMMUNE, VILLAGE));
    }

    @BeforeAll
    void people() {
        roster.withReport(COMMUNE, 2001, "2025-11-12");
        roster.person(
                COMMUNE,
                "G1",
                "Đinh Văn Giấy",
                Fields.said()
                        .say(PersonField.NATIONAL_ID, NATIONAL_ID)
                        .say(PersonField.PHONE, "0900000678")
                        .build());
        roster.person(COMMUNE, "G2", "=1+1");
        roster.person(COMMUNE, "G3", "Y Chậm");
        roster.reported(2001, 7, "G1", "COMPLETED", "2025-11-08", 100);
        roster.reported(2001, 8, "G3", "COMPLETED", "2025-12-08", 100);
        assertThat(Api.ofOfficer(program, COMMUNE).put("/campaigns/trang", """
                {'communeCode': '23401', 'name': 'Đợt thử', 'courses': ['KH-NEN-TANG'], 'courseRule': 'ALL',
                 'groups': ['ADULT'], 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'targets': []}
                """)).hasStatus2xxSuccessful();
    }

    @Test
    void theListShowsWhoIsSoughtAndHowHeStands() {
        assertThat(get("/people?q=dinh van giay", officer))
                .hasStatusOk()
                .bodyText()
                .contains("1 người", "Đinh Văn Giấy", "•••••••••678", "Đúng hạn", "08/11/2025", "10/11/2025")
                .doesNotContain("Y Chậm", NATIONAL_ID);
    }

    @Test
    void aNumberOnTheBoardLeadsToItsPeople() {
        assertThat(get("/people?status=LATE", officer))
                .bodyText()
                .contains("Y Chậm", "Sau thời hạn")
                .doesNotContain("Đinh Văn Giấy");
        assertThat(get("/people?village=T01&status=NOT_DONE", officer))
                .bodyText()
                .contains("=1+1")
                .doesNotContain("Y Chậm");
        assertThat(get("/people?village=T02&status=DONE", officer)).bodyText().contains("Không tìm thấy ai");
        for (String status : List.of("DONE", "ON_TIME", "IN_EXTENSION", "UNDATED")) {
            assertThat(get("/people?sort=-village&status=" + status, officer)).hasStatusOk();
        }
    }

    @Test
    void theFilterStaysInTheAddressOfEveryOrder() {
        assertThat(get("/people?q=y cham&village=T01&sort=-birth", officer))
                .bodyText()
                .contains("/people?commune=23401&amp;q=y%20cham&amp;village=T01&amp;sort=name");
    }

    @Test
    void thePageOfAPersonSaysWhatIsDoneAndWhichLineSaysSo() {
        assertThat(get("/people/G1", officer))
                .hasStatusOk()
                .bodyText()
                .contains("Đinh Văn Giấy", "Khóa học nền tảng", "Theo tệp của Cổng ngày 12/11/2025, dòng 7")
                .contains("hết ngày 10/11/2025", "Tự khớp: cùng số định danh", "/people/G1/edit")
                .doesNotContain(NATIONAL_ID, "0900000678");
    }

    @Test
    void theIdentityIsShownOnceAndWrittenDown() {
        assertThat(post("/people/G1/identity", officer)
                        .param("reason", "gọi điện")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(NATIONAL_ID, "0900000678", "gọi điện");
        assertThat(get("/people/G1", officer)).bodyText().doesNotContain(NATIONAL_ID);
        assertThat(post("/people/G1/identity", teamLeader).exchange()).hasStatus(403);
    }

    @Test
    void aCorrectionLeadsBackToThePerson() {
        roster.person(COMMUNE, "G4", "Lê Văn Sửa");

        assertThat(get("/people/G4/edit", teamLeader)).hasStatusOk().bodyText().doesNotContain("nationalId");
        assertThat(form("G4", "1").param("note", "Tối thứ Bảy rảnh").exchange()).hasRedirectedUrl("/people/G4");
        assertThat(get("/people/G4", officer))
                .bodyText()
                .contains("Tối thứ Bảy rảnh", "Sửa thông tin người", ": ", "Ghi chú");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        roster.person(COMMUNE, "G5", "Lê Thị Sửa");

        assertThat(form("G5", "1")
                        .param("nationalId", "5.1E+10")
                        .param("note", "da go")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("12 chữ số.", "da go", "5.1E+10");
    }

    @Test
    void aFormOfYesterdayIsRefused() {
        roster.person(COMMUNE, "G6", "Lê Văn Cũ");
        assertThat(form("G6", "1").param("note", "một").exchange()).hasStatus3xxRedirection();

        assertThat(form("G6", "1").param("note", "hai").exchange())
                .hasStatus(409)
                .bodyText()
                .contains("rồi sửa tiếp");
    }

    @Test
    void theFileOfTheListIsMaskedHarmlessAndWrittenDown() {
        MvcTestResult file = get("/people.csv?village=T01", officer);

        assertThat(file)
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("Đinh Văn Giấy", "•••••••••678", "'=1+1", "12/11/2025\r\n")
                .doesNotContain(NATIONAL_ID);
        assertThat(program.getBean(JdbcTemplate.class).queryForList("""
                        SELECT detail FROM audit_event WHERE action = 'people.exported' AND subject = '23401'
                        """, String.class))
                .contains("T01");
    }

    @Test
    void aTeamLeaderTakesNoFileWithHim() {
        assertThat(get("/people.csv", teamLeader)).hasStatus(403);
        Caller ofAll = caller("to.truong.ca.xa", Role.TEAM_LEADER, ScopePart.commune(COMMUNE));
        assertThat(get("/people.csv", ofAll)).hasStatus(403);
        assertThat(get("/people", teamLeader)).hasStatusOk().bodyText().doesNotContain("people.csv");
    }

    private MockMvcRequestBuilder form(String code, String version) {
        String name = program.getBean(JdbcTemplate.class)
                .queryForObject("SELECT full_name FROM person WHERE code = ?", String.class, code);
        return post("/people/" + code, officer)
                .param("version", version)
                .param("fullName", String.valueOf(name))
                .param("villageCode", VILLAGE)
                .param("residence", "LIVING");
    }

    private MvcTestResult get(String path, Caller caller) {
        return web.get().uri(path).with(authentication(SignedIn.as(caller))).exchange();
    }

    private MockMvcRequestBuilder post(String path, Caller caller) {
        return web.post().uri(path).with(authentication(SignedIn.as(caller))).with(csrf());
    }

    private Caller caller(String username, Role role, ScopePart scope) {
        program.getBean(Accounts.class)
                .put(
                        program.getBean(Callers.class).ofTheMachine(),
                        new AccountDraft(username, "Nguyễn Văn Thử", role, List.of(scope), null, false));
        return program.getBean(Callers.class).find(username).orElseThrow();
    }
}
