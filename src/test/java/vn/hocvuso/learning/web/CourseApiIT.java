package vn.hocvuso.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

@ProgramTest
class CourseApiIT {

    private static final String BODY =
            "{'name': 'Khóa học nền tảng', 'source': 'portal', 'passScore': null, 'aliases': ['Nền tảng trực tuyến']}";

    private final BeanFactory program;
    private final Api admin;

    CourseApiIT(@Autowired BeanFactory program) {
        this.program = program;
        this.admin = Api.ofAdmin(program);
    }

    @Test
    void aCourseIsReadAsItWasPutByEverybodySignedIn() {
        Api leader = Api.of(program, Role.LEADER_VIEW, ScopePart.commune("23428"));

        assertThat(admin.put("/courses/KH01", BODY)).hasStatusOk();
        assertThat(admin.put("/courses/KH01", BODY)).hasStatusOk();

        assertThat(leader.get("/courses/KH01"))
                .bodyJson()
                .isStrictlyEqualTo(BODY.replace('\'', '"').replaceFirst("\\{", "{\"code\": \"KH01\", "));
        assertThat(leader.get("/courses"))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .containsOnlyOnce("KH01");
    }

    @Test
    void onlyTheAdministratorWritesCourses() {
        Api officer = Api.ofOfficer(program, "23428");

        assertThat(officer.put("/courses/KH02", BODY)).hasStatus(403);
        assertThat(officer.get("/courses/KH02")).hasStatus(404);
    }

    @Test
    void aPassScoreIsKeptToTheHundredth() {
        admin.put("/courses/KH03", "{'name': 'Khóa học số', 'source': 'portal', 'passScore': 7.25}");

        assertThat(admin.get("/courses/KH03"))
                .bodyJson()
                .extractingPath("$.passScore")
                .isEqualTo(7.25);
        assertThat(admin.put("/courses/KH03", "{'name': 'Khóa học số', 'source': 'portal', 'passScore': -1}"))
                .hasStatus(400);
    }
}
