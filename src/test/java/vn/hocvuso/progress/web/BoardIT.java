package vn.hocvuso.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/**
 * On 20/11/2025: of four people in village A, whom a team helps, one finished on 8/11 and one on 15/11; one of the others works at
 * a school; one person lives in village B.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-20T09:00:00", "hocvuso.clock.allowed=true"})
class BoardIT {

    private static final String COMMUNE = "21238";

    private final BeanFactory program;
    private final Browser browser;

    BoardIT(@Autowired BeanFactory program) {
        this.program = program;
        this.browser = Browser.ofOfficer(program, COMMUNE);
    }

    @BeforeAll
    void people() {
        Api.ofAdmin(program).put("/courses/BANG", "{'name': 'Khóa học bảng', 'source': 'portal', 'aliases': []}");
        Api officer = Api.ofOfficer(program, COMMUNE);
        ImportCalls calls = new ImportCalls(officer);
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn A,Thôn", "B,Thôn B,Thôn");
        calls.apply(COMMUNE, "ORGANISATIONS", "Mã đơn vị,Tên đơn vị,Loại", "TH,Trường Thử,Trường");
        calls.apply(
                COMMUNE,
                "TEAMS",
                "Mã tổ,Tên tổ,Thôn,Họ và tên,Vai trò,Từ ngày",
                "TO1,Tổ Một,A,Hồ Văn Tổ,Tổ trưởng,01/10/2025");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,CCCD,Ngày sinh,Thôn,Đơn vị,Đối tượng,Điện thoại",
                "BG1,Hồ Thị Một,051190000801,01/02/1990,Thôn A,,,",
                "BG2,Hồ Thị Hai,051190000802,01/02/1990,Thôn A,,,",
                "BG3,Hồ Thị Ba,051190000803,01/02/1990,Thôn A,Trường Thử,Giáo viên,",
                "BG4,Hồ Thị Bốn,051190000804,01/02/1990,Thôn A,,,",
                "BG5,Hồ Thị Năm,051190000805,01/02/1990,Thôn B,,,0912345805");
        calls.apply(
                COMMUNE,
                "COMPLETIONS",
                "Họ và tên,CCCD,Khóa học,Trạng thái,Ngày hoàn thành",
                "Hồ Thị Một,051190000801,Khóa học bảng,Hoàn thành,08/11/2025",
                "Hồ Thị Hai,051190000802,Khóa học bảng,Hoàn thành,15/11/2025");
        officer.put("/campaigns/bang", """
                {'communeCode': '21238', 'name': 'Đợt bảng', 'courses': ['BANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-30',
                 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2026-12-31'}, {'group': 'ADULT', 'percent': 80, 'by': '2025-12-31'}]}
                """);
    }

    @ParameterizedTest
    @CsvSource({"VILLAGE, A, 2025-11-10, 1", "VILLAGE, A, 2025-11-20, 2", "TEAM, TO1, 2025-11-10, 1", "TEAM, TO1, , 2"})
    void aFileHasTheFiguresOfTheDayAskedFor(String by, String code, String day, int done) {
        String file = browser.text("/progress.csv?by=" + by + (day == null ? "" : "&asOf=" + day));

        assertThat(file.lines().filter(line -> line.startsWith(code + ",")).map(line -> line.split(",", -1)[2]))
                .containsExactly(String.valueOf(done));
    }

    @Test
    void theBoardShowsAnEarlierDayAndSaysSo() {
        String then = browser.text("/?asOf=2025-11-10");

        assertThat(then)
                .contains(
                        "Đang xem số liệu đến hết ngày 10/11/2025; thời hạn theo các lần gia hạn đến nay.",
                        "Về hôm nay",
                        "20,0%")
                .as("numbers lead to people as they are today, so then they lead nowhere")
                .doesNotContain("status=DONE");
        assertThat(browser.text("/")).contains("40,0%", "status=DONE").doesNotContain("Đang xem số liệu");
    }

    @Test
    void ofADayToComeNothingIsKnown() {
        assertThat(browser.text("/?asOf=2026-01-01")).contains("40,0%").doesNotContain("Đang xem số liệu");
    }

    @Test
    void everyTargetOfAGroupIsShownWithItsDay() {
        assertThat(browser.text("/"))
                .contains("Chỉ tiêu 4 người đến hết 31/12/2025", "Chỉ tiêu 5 người đến hết 31/12/2026")
                .doesNotContain("Chỉ tiêu 4 người</span>");
    }

    @Test
    void teamsStandBesideVillagesAndOffices() {
        assertThat(browser.text("/")).contains("id=\"teams\"", "Tổ Một", "id=\"organisations\"", "Trường Thử");
    }

    @ParameterizedTest
    @CsvSource({
        "'', BG3 BG4 BG5",
        "village=A, BG3 BG4",
        "team=TO1, BG3 BG4",
        "organisation=TH, BG3",
        "village=B&team=TO1, ''"
    })
    void whoHasNotFinishedIsListedByVillageTeamAndOffice(String filter, String people) {
        String page = browser.text("/todo?" + filter);

        List<String> expected = people.isEmpty() ? List.of() : List.of(people.split(" ", -1));
        for (int person = 1; person <= 5; person++) {
            assertThat(page.contains("/people/BG" + person))
                    .as("BG" + person)
                    .isEqualTo(expected.contains("BG" + person));
        }
    }

    @Test
    void whoHelpsTapsToCallAndNoNumberStandsInTheList() {
        Browser leader = Browser.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "B"));
        Browser chairman = Browser.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));

        assertThat(leader.text("/todo"))
                .contains("/people/BG5/phone", "Gọi Hồ Thị Năm")
                .doesNotContain("0912345805");
        assertThat(chairman.text("/todo")).contains("/people/BG5").doesNotContain("/people/BG5/phone");
        assertThat(leader.send("/people/BG5/phone")).bodyText().contains("tel:0912345805");
    }

    @Test
    void whereNobodyFitsWhatWasChosenItIsNotSaidThatAllHaveFinished() {
        assertThat(browser.text("/todo?village=B&team=TO1"))
                .contains("Không có ai khớp với các mục đã chọn.")
                .doesNotContain("Không còn ai chưa hoàn thành");
    }

    @Test
    void theLineOfAnEarlierDayEndsThere() {
        String then = browser.text("/?asOf=2025-11-10");

        assertThat(then)
                .containsPattern("10/11/2025</th>\\s*<td class=\"n\" data-value=\"1\"")
                .containsPattern("11/11/2025</th>\\s*<td class=\"n\">–");
        assertThat(browser.text("/")).containsPattern("15/11/2025</th>\\s*<td class=\"n\" data-value=\"2\"");
    }

    @Test
    void aUnitsClerkSeesWhoOfHisOfficeHasNotFinished() {
        Browser clerk = Browser.of(program, Role.UNIT_CLERK, ScopePart.organisation(COMMUNE, "TH"));

        assertThat(clerk.text("/todo"))
                .contains("/people/BG3", "Thôn A · Trường Thử")
                .doesNotContain("BG4", "BG5");
        assertThat(clerk.open("/todo?village=B")).hasStatus(404);
    }
}
