package vn.hocvuso.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.ImportCalls;

/** A person's page says why he does not count as having finished. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class WhyNotCountedIT {

    private static final String COMMUNE = "21451";
    private static final String QUESTION = "Vì sao người này chưa được tính?";

    private final Api admin;
    private final ImportCalls calls;
    private final Browser officer;

    WhyNotCountedIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
        this.officer = Browser.ofOfficer(program, COMMUNE);
    }

    @BeforeAll
    void people() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "W1,Thôn Gò,Thôn");
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Ngày sinh,CCCD,Thôn,Cư trú",
                "VSC1,Tạ Văn Xong,01/02/1990,051090006601,Thôn Gò,",
                "VSC2,Tạ Văn Dở,01/02/1990,051090006602,Thôn Gò,",
                "VSC3,Tạ Văn Lặng,01/02/1990,,Thôn Gò,",
                "VSC4,Tạ Văn Đi,01/02/1990,051090006604,Thôn Gò,Đã chuyển đi",
                "VSC5,Tạ Văn Nhỏ,01/02/2015,,Thôn Gò,",
                "VSC6,Tạ Văn Đôi,01/02/1990,,Thôn Gò,",
                "VSC7,Tạ Văn Đôi,01/02/1990,,Thôn Gò,");
        admin.put("/campaigns/WHY", """
                {'communeCode': '%s', 'name': 'Đợt', 'courses': ['NEN-TANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-20', 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}""".formatted(COMMUNE));
        assertThat(officer.open("/people/VSC2"))
                .as("before the first file")
                .bodyText()
                .contains(QUESTION, "Xã chưa nhập tệp nào của Cổng");
        calls.upload(
                COMMUNE,
                "COMPLETIONS",
                "apply",
                "tep.csv",
                ImportCalls.text(
                        "CCCD,Họ và tên,Ngày sinh,Thôn,Trạng thái,Tiến độ (%)",
                        "051090006601,Tạ Văn Xong,01/02/1990,Thôn Gò,Hoàn thành,100",
                        "051090006602,Tạ Văn Dở,01/02/1990,Thôn Gò,Đang học,62",
                        ",Tạ Văn Đôi,01/02/1990,Thôn Gò,Hoàn thành,100"),
                "course=NEN-TANG",
                "asOf=2025-11-11");
    }

    @Test
    void whoFinishedIsAskedNothing() {
        assertThat(officer.open("/people/VSC1")).bodyText().doesNotContain(QUESTION);
    }

    @Test
    void whoIsLearningSeesHowFarTheLastFileHasHim() {
        assertThat(officer.open("/people/VSC2"))
                .bodyText()
                .contains(QUESTION, "đang học “Khóa học nền tảng”, tiến độ 62%", "đến ngày 11/11/2025")
                .doesNotContain("chưa có số định danh");
    }

    @Test
    void whomNoFileKnowsIsToldSoAndThatHisIdentityIsMissing() {
        assertThat(officer.open("/people/VSC3"))
                .bodyText()
                .contains("Chưa tệp nào của Cổng ghi người này học “Khóa học nền tảng”", "chưa có số định danh");
    }

    @Test
    void whoDoesNotCountAtAllIsToldWhy() {
        assertThat(officer.open("/people/VSC4")).bodyText().contains("đã chuyển đi hoặc đã mất");
        assertThat(officer.open("/people/VSC5")).bodyText().contains("chưa đủ tuổi");
    }

    @Test
    void rowsThatMayBeHisAndWaitForADecisionAreNamed() {
        assertThat(officer.open("/people/VSC6"))
                .bodyText()
                .contains("Có 1 người học trong tệp của Cổng có thể là người này", "Đối chiếu");
    }
}
