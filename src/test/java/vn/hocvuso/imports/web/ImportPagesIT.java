package vn.hocvuso.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.place.Villages;

@ProgramTest
class ImportPagesIT {

    private static final String DAK_TO = "23401";
    private static final String BO_Y = "23377";
    private static final String VILLAGES = """
            Mã thôn,Tên thôn,Loại,Từ ngày
            T1,Thôn Một,Thôn,01/07/2025
            T2,Thôn Hai,Thôn,31/02/2025
            ,Thôn Ba,Thôn,
            """;

    @Autowired
    BeanFactory program;

    @Autowired
    Imports imports;

    @Autowired
    Villages villages;

    private Browser officer;

    @BeforeEach
    void anOfficer() {
        officer = Browser.of(program, Role.OFFICER, ScopePart.commune(DAK_TO));
    }

    @Test
    void aFileIsLookedAtAppliedAndTakenBack() {
        String page = handIn("VILLAGES", "thon.csv", VILLAGES);

        assertThat(officer.open(page))
                .hasStatusOk()
                .bodyText()
                .contains("Nhập 1 dòng", "Tải 2 dòng lỗi", "Ngày viết sai", "Nhận ra theo tên cột");
        assertThat(officer.open("/imports")).bodyText().contains("thon.csv", "Chờ nhập");
        assertThat(villages.of(DAK_TO)).isEmpty();

        assertThat(officer.send(page + "/apply")).hasRedirectedUrl(page);
        rest(page);
        assertThat(officer.open(page)).bodyText().contains("Đã nhập 1 dòng lúc", "Biên nhận", "Hoàn tác lần nhập này");
        assertThat(villages.of(DAK_TO)).hasSize(1);

        assertThat(officer.send(page + "/undo")).hasRedirectedUrl(page);
        rest(page);
        assertThat(officer.open(page)).bodyText().contains("Đã hoàn tác lúc");
        assertThat(villages.of(DAK_TO)).isEmpty();
    }

    @Test
    void rowsSayWhatIsWrongAndWhatToDo() {
        String page = handIn("VILLAGES", "loi.csv", VILLAGES);

        assertThat(officer.open(page + "/rows?outcome=REJECTED"))
                .hasStatusOk()
                .bodyText()
                .contains("Thôn Hai", "Ngày “31/02/2025” không có trong lịch", "Dòng này chưa có mã")
                .doesNotContain("Thôn Một");
        assertThat(officer.open(page + "/rows?problem=CODE_MISSING&outcome="))
                .bodyText()
                .contains("Thôn Ba")
                .doesNotContain("Thôn Hai");
        assertThat(officer.open(page + "/rows?line=3"))
                .bodyText()
                .contains("Thôn Hai")
                .doesNotContain("Thôn Ba");
    }

    @Test
    void rowsThatCannotBeUsedAreGivenBackAsTheyWere() {
        String page = handIn("VILLAGES", "tra.csv", VILLAGES);

        assertThat(officer.open(page + "/rejects.csv"))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\uFEFFDòng,Lý do,Mã thôn,Tên thôn,Loại,Từ ngày\r\n")
                .contains("T2,Thôn Hai,Thôn,31/02/2025\r\n");
    }

    @Test
    void aFileWithoutItsColumnsSaysWhichIsMissing() {
        String page = handIn("ROSTER", "cot.csv", "Mã,Thôn,Ngày sinh,Giới tính\nA1,Thôn Một,01/01/1980,Nam\n");

        assertThat(officer.open(page))
                .bodyText()
                .contains("Không nhận ra cột tên", "Ngày sinh", "Hủy, không nhập")
                .doesNotContain("<select name=\"field");
    }

    @Test
    void theSameFileAgainIsAnnounced() {
        String text = "Mã đơn vị,Tên đơn vị,Loại\nDV1,Trạm Y tế,Y tế\n";
        String first = handIn("ORGANISATIONS", "don-vi.csv", text);
        officer.send(first + "/apply");
        rest(first);

        String again = handIn("ORGANISATIONS", "don-vi.csv", text);

        assertThat(officer.open(again)).bodyText().contains("Tệp này đã được nhập ngày", "Vẫn nhập lại 1 dòng");
        assertThat(officer.send(again + "/apply")).hasStatus(409).bodyText().contains("Chỉ nhập lại khi thật sự cần");
    }

    @Test
    void aFormWithoutAFileIsRefusedBesideItsField() {
        MvcTestResult answer = officer.upload("VILLAGES", "rong.csv", "");

        assertThat(answer).hasStatus(422).bodyText().contains("Chưa chọn tệp nào");
    }

    @Test
    void whatBelongsToAnotherCommuneIsNotThere() {
        String page = handIn("VILLAGES", "kin.csv", VILLAGES);
        Browser other = Browser.of(program, Role.OFFICER, ScopePart.commune(BO_Y));

        assertThat(other.open(page)).hasStatus(404).bodyText().contains("Không tìm thấy trang này", "xã Bờ Y");
        assertThat(other.open("/imports?commune=" + DAK_TO)).hasStatus(404);
        assertThat(other.send(page + "/cancel")).hasStatus(404);
        assertThat(other.open("/imports")).hasStatusOk().bodyText().doesNotContain("kin.csv");
    }

    @Test
    void whoOnlyLooksHandsNothingIn() {
        Browser chairman = Browser.of(program, Role.LEADER_VIEW, ScopePart.commune(DAK_TO));

        assertThat(chairman.open("/imports")).hasStatusOk().bodyText().doesNotContain("type=\"file\"");
        assertThat(chairman.upload("VILLAGES", "thon.csv", VILLAGES)).hasStatus(403);
    }

    private String handIn(String kind, String fileName, String text) {
        return new ImportDesk(officer, imports).handIn(kind, fileName, text);
    }

    private void rest(String page) {
        new ImportDesk(officer, imports).rest(page);
    }
}
