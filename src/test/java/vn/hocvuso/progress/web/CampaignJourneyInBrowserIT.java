package vn.hocvuso.progress.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.RealBrowser;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/** A campaign whose time has run out is extended, and followed to its people, in a real browser: at a desk and on a telephone. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what is there is made once
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class CampaignJourneyInBrowserIT {

    private static final String COMMUNE = "21235";
    private static final List<String> GIVEN = List.of("Bông", "Chiến", "Dũng", "Giang", "Hải", "Khoa", "Lâm");

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @LocalServerPort
    private int port;

    CampaignJourneyInBrowserIT(@Autowired BeanFactory program) {
        Api admin = Api.ofAdmin(program);
        ImportCalls calls = new ImportCalls(admin);
        admin.put("/courses/KHOA-DOT", "{'name': 'Khóa học của đợt', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn Suối Cạn,Thôn", "B,Thôn Gò Cao,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                lines("Mã,CCCD,Họ và tên,Ngày sinh,Thôn,Điện thoại", 20, number -> "CD%d,%s,%02d/02/1990,%s,0912345%03d"
                        .formatted(number, said(number), number + 1, number % 2 == 0 ? "A" : "B", number)));
        admin.put("/campaigns/DOT-DUYET", """
                {'communeCode': '%s', 'name': 'Đợt cao điểm', 'courses': ['KHOA-DOT'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10',
                 'targets': [{'group': 'ADULT', 'percent': 80, 'by': '2025-11-20'}, {'group': 'ADULT', 'percent': 100, 'by': '2025-12-31'}]}
                """.formatted(COMMUNE));
        calls.upload(
                COMMUNE,
                "COMPLETIONS",
                "apply",
                "ket-qua.csv",
                ImportCalls.text(lines(
                        "Mã học viên,CCCD,Họ và tên,Ngày sinh,Khóa học,Trạng thái,Ngày hoàn thành",
                        9,
                        number -> "HVD%d,%s,%02d/02/1990,KHOA-DOT,Hoàn thành,%02d/11/2025"
                                .formatted(number, said(number), number + 1, number + 3))),
                "asOf=2025-11-12");
        RealBrowser.account(program, "lo-dot", Role.OFFICER, ScopePart.commune(COMMUNE));
        RealBrowser.account(program, "to-dot", Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void moreTimeIsTriedOutGrantedAndTakenBack(int width) {
        Page page = BROWSER.signedIn("lo-dot", port, width);
        open(page, "/campaigns/DOT-DUYET", "ledger-before");
        page.click("a:has-text('Gia hạn')");
        page.selectOption("#whom", "UNFINISHED");
        page.check("label:has-text('Thôn Suối Cạn') input");
        page.fill("#newDeadline", "2025-11-20");
        RealBrowser.look(page, "extension");
        page.click("text=Xem trước ảnh hưởng");
        assertThat(page.locator("#main")).containsText("Ghi lý do.");
        RealBrowser.look(page, "extension-wrong");
        page.fill("#reason", "Nhiều người đi làm rẫy xa");
        page.click("text=Xem trước ảnh hưởng");
        assertThat(page.locator("#main")).containsText("5 người có hạn khác");
        RealBrowser.look(page, "what-if");

        page.click("text=Sửa lại");
        page.selectOption("#whom", "CAMPAIGN");
        page.click("text=Xem trước ảnh hưởng");
        assertThat(page.locator("#main")).containsText("20 người có hạn khác");
        RealBrowser.look(page, "what-if-of-all");

        page.click("text=Gia hạn cho 20 người");

        assertThat(page.locator("#main")).containsText("Chưa có số");
        RealBrowser.look(page, "ledger");
        open(page, "/", "board-extended");
        assertThat(page.locator("#main")).containsText("20/11/2025");
        open(page, "/campaigns/DOT-DUYET", "ledger-again");
        page.click("a:has-text('Thu hồi') >> visible=true");
        page.fill("#reason", "Ghi nhầm thôn");
        RealBrowser.look(page, "revocation");
        page.click("form:has(#reason) button[type=submit]");
        assertThat(page.locator("#main")).containsText("20 người có hạn khác");
        assertThat(page.locator("#main")).not().containsText("ước tính");
        assertThat(page.locator("#main")).not().containsText("những ngày thêm");
        RealBrowser.look(page, "revocation-what-if");
        page.click("text=Thu hồi lần gia hạn này");
        assertThat(page.locator("#main")).containsText("Đã thu hồi lần gia hạn.");
        open(page, "/campaigns/DOT-DUYET/annex", "annex");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void everyPageOfACampaignCanBeReadByEverybody(int width) {
        Page officer = BROWSER.signedIn("lo-dot", port, width);
        open(officer, "/", "board");
        open(officer, "/?asOf=2025-11-08", "board-of-a-day");
        open(officer, "/todo", "todo");
        open(officer, "/reminders", "reminders");
        open(officer, "/campaigns/DOT-DUYET/edit", "campaign-edit");
        open(officer, "/campaigns/DOT-DUYET/deadline", "deadline");
        open(officer, "/denominators", "denominators");
        open(officer, "/people", "people");
        open(officer, "/people?status=NOT_DONE", "not-done");
        open(officer, "/people/CD1", "person");
        open(officer, "/reconciliation", "reconciliation");
        open(officer, "/campaigns", "campaigns");
        Page leader = BROWSER.signedIn("to-dot", port, width);
        open(leader, "/villages/A", "village");
        open(leader, "/people/CD10", "person-of-leader");
        open(leader, "/reminders", "reminders-of-leader");
        leader.click("#calendar button:has-text('Tạo đường dẫn')");
        assertThat(leader.locator("#calendar-link")).hasValue(Pattern.compile("http://.+/calendar/[\\w-]{32}\\.ics"));
        RealBrowser.look(leader, "calendar-link");
        leader.click("text=Thu hồi đường dẫn");
        assertThat(leader.locator("#main")).containsText("Đã thu hồi đường dẫn lịch.");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    /** A heading, and a line for each number. */
    private static String[] lines(String heading, int count, IntFunction<String> line) {
        return Stream.concat(Stream.of(heading), IntStream.range(0, count).mapToObj(line))
                .toArray(String[]::new);
    }

    /** CCCD and name. */
    private static String said(int number) {
        return "0510900040%02d,Hồ Văn %s".formatted(number, GIVEN.get(number % GIVEN.size()));
    }

    private void open(Page page, String path, String name) {
        page.navigate("http://localhost:" + port + path);
        RealBrowser.look(page, name);
    }
}
