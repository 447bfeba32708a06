package vn.hocvuso.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
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

@ProgramTest
@TestPropertySource(properties = "hocvuso.imports.keep=91d")
class ReviewGroupIT {

    private static final Pattern GROUP = Pattern.compile("href=\"(/reviews/\\d+/group)");
    private static final Pattern MEMBER = Pattern.compile("name=\"review\"[^>]* value=\"(\\d+)");

    private final Browser officer;
    private final ImportDesk desk;

    ReviewGroupIT(@Autowired BeanFactory program, @Autowired Imports imports) {
        program.getBean(Courses.class)
                .put(
                        program.getBean(Callers.class).ofTheMachine(),
                        "DOI-CHIEU",
                        "Khóa đối chiếu",
                        "portal",
                        null,
                        new Aliases(List.of()));
        this.officer = Browser.of(program, Role.OFFICER, ScopePart.commune("21040"));
        this.desk = new ImportDesk(officer, imports);
    }

    @Test
    void learnersWhoAreDoubtfulInOneWayAreDecidedTogetherButNoTwoBecomeOnePerson() {
        desk.apply("VILLAGES", "thon.csv", "Mã,Tên thôn\nX1,Thôn Một\n");
        desk.apply("ROSTER", "them.csv", """
                Mã,Họ và tên,Ngày sinh,Giới tính,Thôn
                X-11,Đinh Văn Rơi,05/03/1971,Nam,Thôn Một
                X-12,Đinh Văn Rụng,06/03/1972,Nam,Thôn Một
                X-13,Đinh Văn Rớt,07/03/1973,Nam,Thôn Một
                """);
        desk.apply("COMPLETIONS", "nhom.csv", """
                Mã học viên,Họ và tên,Ngày sinh,Giới tính,Khóa học,Trạng thái
                HV11,Đinh Văn Rơi,,Nam,Khóa đối chiếu,Hoàn thành
                HV12,Đinh Văn Rụng,,Nam,Khóa đối chiếu,Hoàn thành
                HV13,Đinh Văn Rớt,,Nam,Khóa đối chiếu,Hoàn thành
                HV14,Đinh Văn Rớt,,Nam,Khóa đối chiếu,Hoàn thành
                """);
        String group = officer.found(GROUP, "/reviews");
        assertThat(officer.open(group)).bodyText().contains("Đinh Văn Rơi", "Đinh Văn Rụng", "06/03/1972");
        List<String> members = MEMBER.matcher(officer.text(group))
                .results()
                .map(one -> one.group(1))
                .toList();

        assertThat(members).hasSize(4);

        officer.send(
                group,
                "decision",
                "SAME",
                "review",
                members.get(0),
                "review",
                members.get(1),
                "review",
                members.get(2),
                "review",
                members.get(3));

        assertThat(officer.open("/decisions"))
                .bodyText()
                .contains("Đinh Văn Rơi", "Đinh Văn Rụng")
                .doesNotContain("Đinh Văn Rớt");
        assertThat(officer.open("/reviews")).bodyText().contains("Đinh Văn Rớt");
    }
}
