package vn.hocvuso.imports.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** An officer hands in a file that nobody has seen before, in a real browser: at a desk and on a telephone. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what is there is made once
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class ImportJourneyInBrowserIT {

    private static final String COMMUNE = "21370";

    @RegisterExtension
    static final RealBrowser BROWSER = new RealBrowser();

    @LocalServerPort
    private int port;

    ImportJourneyInBrowserIT(@Autowired BeanFactory program) {
        Api admin = Api.ofAdmin(program);
        ImportCalls calls = new ImportCalls(admin);
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "B1,Thôn Một,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn",
                "BB1,Đinh Văn Một,01/02/1990,051090009801,Thôn Một",
                "BB2,Đinh Thị Hai,03/04/1985,051185009802,Thôn Một");
        admin.put("/campaigns/BROWSER", """
                {'communeCode': '%s', 'name': 'Đợt cao điểm', 'courses': ['NEN-TANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-20', 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}""".formatted(COMMUNE));
        RealBrowser.account(program, "duyet-tep", Role.OFFICER, ScopePart.commune(COMMUNE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aFileThatNobodyHasSeenIsToldAppliedAndTakenBack(int width) {
        Page page = BROWSER.signedIn("duyet-tep", port, width);
        handIn(page, "lop-" + width + ".csv", file(width));

        assertThat(page.locator("#import")).containsText("Không nhận ra cột nào cho biết ai đã hoàn thành");
        page.click("text=Xem và sửa cách hiểu các cột");
        RealBrowser.look(page, "mapping-asked");
        page.selectOption("#field-0", "");
        assertThat(page.locator("#mapping")).containsText("Do người nhập chọn");
        page.selectOption("#field-0", "fullName");
        page.selectOption("#field-1", "birthDate");
        page.selectOption("#field-2", "nationalId");
        page.selectOption("#field-3", "village");
        page.selectOption("#field-4", "status");
        assertThat(page.locator("#mapping")).containsText("Đinh Văn Một");
        assertThat(page.locator("#mapping")).not().containsText("051090009801");
        RealBrowser.look(page, "mapping-told");

        page.click("text=Đọc tệp theo cách này");
        assertThat(page.locator("#import")).containsText("Có 1 từ trong tệp chưa hiểu");
        RealBrowser.look(page, "mapping-word-asked");
        page.click("text=Cho biết nghĩa các từ này");
        page.selectOption("#word-0", "COMPLETED");
        RealBrowser.look(page, "mapping-word");
        page.click("text=Đọc tệp theo cách này");
        page.click("text=Nhập 2 dòng");
        assertThat(page.locator("#import")).containsText("Đã nhập 2 dòng lúc");
        RealBrowser.look(page, "mapping-applied");

        page.click("text=Biên nhận");
        assertThat(page.locator(".receipt")).containsText("Biên nhận nhập dữ liệu số");
        RealBrowser.look(page, "receipt");
        page.goBack();
        page.click("text=Hoàn tác lần nhập này");
        assertThat(page.locator("#main")).containsText("Sau khi hoàn tác");
        RealBrowser.look(page, "undo-preview");
        page.click("button.danger");
        assertThat(page.locator("#import")).containsText("Đã hoàn tác lúc");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void rowsThatCouldNotBeUsedComeBackMended(int width) throws IOException {
        Page page = BROWSER.signedIn("duyet-tep", port, width);
        handIn(page, "loi-" + width + ".csv", """
                CCCD,Họ và tên,Trạng thái,Ngày hoàn thành,Lớp %d
                051090009801,Đinh Văn Một,Hoàn thành,31/11/2025,
                051185009802,Đinh Thị Hai,Đang học,,
                """.formatted(width));
        page.click("text=Nhập 1 dòng");
        assertThat(page.locator("#import")).containsText("Đã nhập 1 dòng lúc");
        RealBrowser.look(page, "rejected");

        Download rejected = page.waitForDownload(() -> page.click("#import a:text-is('CSV')"));
        String mended = Files.readString(rejected.path()).replace("31/11/2025", "01/11/2025");
        page.click("summary:has-text('Gửi lại các dòng đã sửa')");
        page.setInputFiles(
                "#retry-file", new FilePayload("sua.csv", "text/csv", mended.getBytes(StandardCharsets.UTF_8)));
        page.click("#import form[enctype] button");
        page.click("text=Nhập 1 dòng");
        assertThat(page.locator("#import")).containsText("Đã nhập 1 dòng lúc");

        page.navigate("http://localhost:" + port + "/people/BB2");
        assertThat(page.locator("#main")).containsText("Vì sao người này chưa được tính?");
        RealBrowser.look(page, "why-not");
        assertThat(BROWSER.complaints()).isEmpty();
    }

    /** Each width is another portal's word, so that it has to be asked for again. */
    private static String file(int width) {
        return """
                Thành viên lớp,Chào đời,Thẻ,Đến từ,Ra sao %1$d
                Đinh Văn Một,01/02/1990,051090009801,Thôn Một,Về đích %1$d
                Đinh Thị Hai,03/04/1985,051185009802,Thôn Một,Hoàn thành
                """.formatted(width);
    }

    private void handIn(Page page, String name, String text) {
        page.navigate("http://localhost:" + port + "/imports");
        page.setInputFiles("#file", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.selectOption("#kind", "COMPLETIONS");
        page.selectOption("#course", "NEN-TANG");
        page.click("form[enctype] button[type=submit]");
        page.waitForURL(address -> address.matches(".*/imports/\\d+"));
    }
}
