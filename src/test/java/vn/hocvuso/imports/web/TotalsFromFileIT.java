package vn.hocvuso.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/** A file of totals fills the form in which they are declared; who sent it looks at them and keeps them there. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-20T09:00:00", "hocvuso.clock.allowed=true"})
class TotalsFromFileIT {

    private static final String COMMUNE = "21244";
    private static final String PAGE = "/denominators?group=ADULT";

    private final BeanFactory program;
    private final Browser browser;

    TotalsFromFileIT(@Autowired BeanFactory program) {
        this.program = program;
        this.browser = Browser.ofOfficer(program, COMMUNE);
    }

    @BeforeAll
    void places() {
        Api.ofAdmin(program).put("/courses/TONG", "{'name': 'Khóa học tổng', 'source': 'portal', 'aliases': []}");
        Api officer = Api.ofOfficer(program, COMMUNE);
        ImportCalls calls = new ImportCalls(officer);
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn Hòa,Thôn", "B,Thôn Hoa,Thôn");
        calls.apply(COMMUNE, "ORGANISATIONS", "Mã đơn vị,Tên đơn vị,Loại", "TH,Trường Thử,Trường");
        officer.put("/campaigns/tong", """
                {'communeCode': '21244', 'name': 'Đợt tổng', 'courses': ['TONG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-30'}
                """);
    }

    @Test
    void theNumbersOfAFileAreFilledInAndNothingIsStored() {
        send("Mã thôn;Tổng số\nA;1.204\nB;98\n");

        assertThat(browser.text(PAGE))
                .contains("Đã điền 2 số từ tệp vào bảng dưới đây, chưa lưu.", "value=\"1204\"", "value=\"98\"");
        assertThat(browser.text(PAGE)).doesNotContain("1204", "value=\"98\"");
    }

    @Test
    void aPlaceIsNamedByVillageOfficeOrTheWholeCommune() {
        send("Thôn,Số người\nTrường Thử,\"31,0\"\nToàn xã,77\nTổng cộng,108\n");

        assertThat(browser.text(PAGE))
                .contains("Đã điền 2 số", "value=\"31\"", "value=\"77\"")
                .doesNotContain("Dòng");
    }

    @Test
    void aRowThatCannotBeUsedIsToldWithItsLineAndTheOthersAreFilledIn() {
        send("Mã thôn,Tổng số\nA,104\nX,5\nB,không\nA,9\n");

        assertThat(browser.text(PAGE))
                .contains(
                        "Đã điền 1 số",
                        "value=\"104\"",
                        "Dòng 3: không rõ “X” là thôn hay đơn vị nào của xã.",
                        "Dòng 4: “không” không phải là số người nguyên từ 1 trở lên.",
                        "Dòng 5: “A” đã có ở dòng trên");
    }

    @Test
    void aRowWhoseNamesArguePointsToNoPlace() {
        send("Thôn,Đơn vị,Tổng số\nThôn Hoa,Trường Thử,5\n");

        assertThat(browser.text(PAGE)).contains("Dòng 2: không rõ “Thôn Hoa, Trường Thử”");
    }

    @Test
    void aFirstRowOfSmallNumbersIsNoRowOfColumnNumbers() {
        send("STT,Thôn,Tổng số\n1,A,50\n2,B,60\n");
        assertThat(browser.text(PAGE)).contains("Đã điền 2 số", "value=\"50\"", "value=\"60\"");
    }

    @Test
    void ofTwoColumnsOfNumbersNoneIsGuessed() {
        send("Thôn,Tổng số,Số người trong độ tuổi\nThôn Hoa,60,30\n");

        assertThat(browser.text(PAGE)).contains("Chỉ để lại một cột Tổng số.").doesNotContain("Đã điền");
    }

    @Test
    void numbersOfAnotherGroupAreNotFilledIn() {
        assertThat(browser.upload("/denominators/file?group=STUDENT", "X", "tong.csv", "Thôn,Tổng số\nThôn Hoa,777\n"))
                .hasStatus(302);

        assertThat(browser.text("/denominators?group=STUDENT")).doesNotContain("777");
    }

    @Test
    void aFileWithNoRowsFillsNothingIn() {
        send("Thôn,Tổng số\n");

        assertThat(browser.text(PAGE))
                .contains("Tệp không có dòng dữ liệu nào.")
                .doesNotContain("Đã điền");
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedWithWhatItNeeds() {
        send("Họ và tên,Năm sinh\nHồ Thị Thử,1990\n");

        assertThat(browser.text(PAGE)).contains("với cột Thôn hoặc Đơn vị và cột Tổng số");
    }

    @Test
    void onlyWhoRunsTheCommuneSendsOne() {
        Browser leader = Browser.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));

        assertThat(leader.upload("/denominators/file?group=ADULT", "X", "tong.csv", "Mã thôn,Tổng số\nA,1\n"))
                .hasStatus(403);
    }

    private void send(String content) {
        MvcTestResult answer = browser.upload("/denominators/file?group=ADULT", "X", "tong.csv", content);
        assertThat(answer).hasStatus(302);
    }
}
