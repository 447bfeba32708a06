package vn.hocvuso.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.Imports;

// The schema of the test of reviews: fixtures elsewhere take the numbers of reports.
@ProgramTest
@TestPropertySource(properties = "hocvuso.imports.keep=91d")
class BoardToDoIT {

    private static final String BO_Y = "23377";
    private static final String LEARNER = """
            Mã học viên,Họ và tên,Ngày sinh,Khóa học,Trạng thái
            HV1,A Thử,05/03/1980,Khóa chờ,%s
            """;

    @Autowired
    BeanFactory program;

    @Autowired
    Imports imports;

    private Browser officer;
    private ImportDesk desk;

    @BeforeEach
    void twoNamesakesAndACampaign() {
        Api admin = Api.ofAdmin(program);
        admin.put("/courses/CHO", "{'name': 'Khóa chờ', 'source': 'portal'}");
        admin.put("/campaigns/BANG", """
                {'communeCode': '23377', 'name': 'Đợt cao điểm', 'courses': ['CHO'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'targets': []}
                """);
        officer = Browser.ofOfficer(program, BO_Y);
        desk = new ImportDesk(officer, imports);
        desk.apply("VILLAGES", "thon.csv", "Mã,Tên thôn\nX1,Thôn Một\nX2,Thôn Hai\n");
        desk.apply("ROSTER", "nguoi.csv", """
                Mã,Họ và tên,Ngày sinh,Thôn
                B-01,A Thử,05/03/1980,Thôn Một
                B-02,A Thử,05/03/1980,Thôn Hai
                """);
    }

    @Test
    void whatWaitsOnTheBoardIsWhatCanBeDone() {
        desk.apply("COMPLETIONS", "hom-qua.csv", LEARNER.formatted("Đang học"));
        desk.apply("COMPLETIONS", "hom-nay.csv", LEARNER.formatted("Hoàn thành"));
        desk.handIn("COMPLETIONS", "hom-nay.csv", LEARNER.formatted("Hoàn thành"));
        desk.handIn("COMPLETIONS", "ngay-mai.csv", LEARNER.formatted("Chưa học"));

        assertThat(officer.open("/"))
                .hasStatusOk()
                .bodyText()
                .contains("<b>1</b><span>người học chờ đối chiếu", "<b>1</b><span>tệp chờ nhập");
    }
}
