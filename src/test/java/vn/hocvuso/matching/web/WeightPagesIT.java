package vn.hocvuso.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;
import vn.hocvuso.matching.InstallationWeights;
import vn.hocvuso.matching.Reason;

// A schema of its own: the weights are the whole installation's.
@ProgramTest
@TestPropertySource(properties = "hocvuso.imports.keep=92d")
class WeightPagesIT {

    private static final String COMMUNE = "21085";

    private final BeanFactory program;
    private final InstallationWeights weights;

    WeightPagesIT(@Autowired BeanFactory program, @Autowired InstallationWeights weights) {
        this.program = program;
        this.weights = weights;
    }

    @Test
    void theAdministratorSeesWhatFilesTeachAndNothingChangesUntilHeAdoptsIt() {
        Api api = Api.ofAdmin(program);
        ImportCalls calls = new ImportCalls(api);
        api.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "W1,Thôn Một,Thôn", "W2,Thôn Hai,Thôn");
        calls.apply(COMMUNE, "ROSTER", "Mã,Họ và tên,Ngày sinh,Thôn", "WA,Bùi Văn Khởi,14/02/1981,Thôn Một");
        calls.apply(
                COMMUNE,
                "COMPLETIONS",
                "Mã học viên,Họ và tên,Ngày sinh,Thôn,Khóa học,Trạng thái",
                "HV1,Bùi Văn Khởi,14/02/1981,Thôn Hai,NEN-TANG,Hoàn thành");
        assertThat(otherVillage().seen()).isBetween(0.9, 1.0);
        assertThat(otherVillage().used()).isEqualTo(otherVillage().usual());
        double learned = otherVillage().learned();
        assertThat(learned).isGreaterThan(otherVillage().usual());

        Browser admin = Browser.of(program, Role.ADMIN, ScopePart.EVERYTHING);
        assertThat(admin.open("/weights")).bodyText().contains("Cách chương trình tự đối chiếu", "khác thôn");
        admin.send("/weights/adopt");
        assertThat(otherVillage().used()).isEqualTo(learned);
        admin.send("/weights/reset");
        assertThat(otherVillage().used()).isEqualTo(otherVillage().usual());

        Browser officer = Browser.of(program, Role.OFFICER, ScopePart.commune(COMMUNE));
        assertThat(officer.open("/weights")).hasStatus(403);
        assertThat(officer.send("/weights/adopt")).hasStatus(403);
    }

    private InstallationWeights.Line otherVillage() {
        return weights.lines(program.getBean(Callers.class).ofTheMachine()).stream()
                .filter(line -> line.reason() == Reason.OTHER_VILLAGE)
                .findFirst()
                .orElseThrow();
    }
}
