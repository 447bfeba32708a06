package vn.hocvuso.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

@ProgramTest
class CourseControllerIT {

    private static final String COMMUNE = "21433";

    private final BeanFactory program;
    private final Api api;
    private final Browser admin;
    private final Browser officer;

    CourseControllerIT(@Autowired BeanFactory program) {
        this.program = program;
        this.api = Api.ofAdmin(program);
        this.admin = Browser.of(program, Role.ADMIN, ScopePart.EVERYTHING);
        this.officer = Browser.ofOfficer(program, COMMUNE);
    }

    @Test
    void aNewCourseIsSavedAndShown() {
        assertThat(admin.open("/courses?new="))
                .hasStatusOk()
                .bodyText()
                .contains("Cổng Bình dân học vụ số", "trạng thái trong tệp của Cổng");
        assertThat(send("true", "TRANG-1", "Khóa trên trang", "", "Khoá trang\r\nLớp trang"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/courses");

        assertThat(api.get("/courses/TRANG-1")).bodyJson().isStrictlyEqualTo("""
                {"code": "TRANG-1", "name": "Khóa trên trang", "source": "portal", "passScore": null,
                 "aliases": ["Khoá trang", "Lớp trang"]}
                """);
        assertThat(admin.open("/courses")).bodyText().contains("Đã lưu Khóa trên trang.", "Khoá trang; Lớp trang");
    }

    @Test
    void aCourseIsChangedWithItsForm() {
        api.put("/courses/TRANG-2", "{'name': 'Khoa cu', 'source': 'moet', 'passScore': 7.5, 'aliases': ['Cũ']}");

        assertThat(admin.open("/courses?edit=TRANG-2"))
                .bodyText()
                .contains("value=\"Khoa cu\"", "value=\"7,5\"", "value=\"moet\" selected");
        assertThat(admin.open("/courses")).bodyText().contains(">7,5</td>");
        assertThat(send("false", "TRANG-2", "Khóa mới", "8,25", "")).hasStatus3xxRedirection();
        assertThat(api.get("/courses/TRANG-2"))
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"Khóa mới\", \"passScore\": 8.25, \"aliases\": []}");
        assertThat(send("false", "KHONG-CO", "Khóa khác", "", "")).hasStatus(404);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        assertThat(send("true", "Khóa 9", "", "-1", "Lop chin"))
                .hasStatus(422)
                .bodyText()
                .contains("Mã gồm 1 đến 40", "Chưa có thông tin này", "Điểm đạt từ 0", "Lop chin");
    }

    @Test
    void aNewCourseDoesNotReplaceAnotherOne() {
        api.put("/courses/TRANG-3", "{'name': 'Khóa ba', 'source': 'portal'}");

        assertThat(send("true", "TRANG-3", "Khóa khác", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Mã TRANG-3 đã được dùng");
    }

    @Test
    void officersLookCoursesUpAndTheAdministratorWritesThem() {
        api.put("/courses/TRANG-4", "{'name': 'Khóa bốn', 'source': 'portal'}");

        assertThat(officer.open("/courses"))
                .hasStatusOk()
                .bodyText()
                .contains("Khóa bốn")
                .doesNotContain("Thêm khóa học", "edit=TRANG-4");
        assertThat(officer.open("/courses?edit=TRANG-4")).hasStatus(403);
        assertThat(officer.send("/courses", "new", "true", "code", "TRANG-5", "name", "Khóa năm"))
                .hasStatus(403);
        assertThat(Browser.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE))
                        .open("/courses"))
                .hasStatus(403);
    }

    @Test
    @Transactional
    void wherePagesNeedACourseTheySayWhoAddsTheFirst() {
        withoutCourses(program.getBean(JdbcTemplate.class));

        assertThat(admin.open("/campaigns/new?commune=" + COMMUNE)).bodyText().contains("href=\"/courses?new=\"");
        assertThat(admin.open("/imports")).bodyText().contains("href=\"/courses?new=\"");
        assertThat(officer.open("/campaigns/new")).bodyText().contains("nhờ quản trị hệ thống thêm khóa học");
        assertThat(officer.open("/imports")).bodyText().contains("nhờ quản trị hệ thống thêm khóa học");
    }

    private MvcTestResult send(String create, String code, String name, String passScore, String aliases) {
        return admin.send(
                "/courses",
                "new",
                create,
                "code",
                code,
                "name",
                name,
                "source",
                "portal",
                "passScore",
                passScore,
                "aliases",
                aliases);
    }

    /** As in a fresh installation; rolled back with the test. */
    private static void withoutCourses(JdbcTemplate sql) {
        sql.execute("SET FOREIGN_KEY_CHECKS = 0");
        sql.execute("DELETE FROM course");
        sql.execute("SET FOREIGN_KEY_CHECKS = 1");
    }
}
