package vn.hocvuso.imports.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Aliases;

// A schema of its own: fixtures elsewhere take the numbers of reports.
@ProgramTest
@TestPropertySource(properties = "hocvuso.imports.keep=91d")
class ReviewPagesIT {

    private static final String NGOC_LINH = "23365";
    private static final Pattern ACTION = Pattern.compile("action=\"(/reviews/\\d+)");
    private static final Pattern REVOKE = Pattern.compile("action=\"(/decisions/\\d+/revoke)");

    @Autowired
    BeanFactory program;

    @Autowired
    Imports imports;

    private Browser officer;

    @BeforeEach
    void twoNamesakesOnTheRosterAndOneInTheFile() {
        program.getBean(Courses.class)
                .put(
                        program.getBean(Callers.class).ofTheMachine(),
                        "DOI-CHIEU",
                        "Khóa đối chiếu",
                        "portal",
                        null,
                        new Aliases(List.of()));
        officer = Browser.of(program, Role.OFFICER, ScopePart.commune(NGOC_LINH));
        ImportDesk desk = new ImportDesk(officer, imports);
        desk.apply("VILLAGES", "thon.csv", "Mã,Tên thôn\nX1,Thôn Một\nX2,Thôn Hai\n");
        desk.apply("ROSTER", "nguoi.csv", """
                Mã,Họ và tên,Ngày sinh,Giới tính,Thôn
                X-01,A Thử,05/03/1980,Nam,Thôn Một
                X-02,A Thử,05/03/1980,Nam,Thôn Hai
                """);
        desk.apply("COMPLETIONS", "ket-qua.csv", """
                Mã học viên,Họ và tên,Ngày sinh,Giới tính,Khóa học,Trạng thái
                HV1,A Thử,05/03/1980,Nam,Khóa đối chiếu,Hoàn thành
                """);
    }

    @Test
    void aDoubtfulLearnerIsDecidedOnce() {
        assertThat(officer.open("/reviews"))
                .hasStatusOk()
                .bodyText()
                .contains("Còn", "A Thử", "05/03/1980", "cùng họ tên; cùng ngày sinh", "khá giống nhau")
                .contains("Thôn Một", "Thôn Hai", "ket-qua.csv, dòng 2");

        String next = requireNonNull(officer.send(review(), "decision", "SAME", "personCode", "X-02")
                .getResponse()
                .getRedirectedUrl());

        assertThat(officer.open(next))
                .bodyText()
                .contains("Không còn ai chờ đối chiếu", "Vừa chọn: A Thử là A Thử (mã X-02)", "Lấy lại");
        assertThat(officer.open("/decisions")).bodyText().contains("A Thử", "05/03/1980", "Thu hồi lựa chọn này");

        String undo = officer.found(REVOKE, next);
        assertThat(officer.send(undo).getResponse().getRedirectedUrl()).startsWith("/reviews?id=");
        assertThat(officer.open("/reviews")).bodyText().contains("khá giống nhau");
        assertThat(officer.open("/decisions")).bodyText().contains("Chưa có gì ở đây");
    }

    private String review() {
        return officer.found(ACTION, "/reviews");
    }
}
