package vn.hocvuso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.hocvuso.HocVuSo;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.TestSchema;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Callers;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Aliases;

@Tag("database")
class ProgramIT {

    @Test
    void aCommandHasTheProgramWithoutWebServerAndJobs(@TempDir Path home) {
        try (Program program = Program.of(HocVuSo.class, onFreshSchema(home))) {
            assertThat(program.part(Accounts.class)).isNotNull();
            Environment environment = program.part(Environment.class);
            assertThat(environment.getProperty("hocvuso.command")).isEqualTo("true");
            assertThat(environment.getProperty("db-scheduler.enabled")).isEqualTo("false");
        }
    }

    @Test
    void aFileIsImportedWithOrWithoutACommune(@TempDir Path home) throws IOException {
        String[] settings = settings(home);
        Path villages = Files.writeString(home.resolve("thon.csv"), "Mã thôn,Tên thôn,Loại\nC1,Thôn Một,Thôn\n");
        Path roster = Files.writeString(
                home.resolve("dan.csv"), "Mã,Họ và tên,Ngày sinh,Thôn\nCP1,Hồ Văn Lệnh,01/02/1990,Thôn Một\n");
        Path export = Files.writeString(home.resolve("ket-qua.csv"), """
                Họ và tên,Ngày sinh,Thôn,Xã,Tỉnh,Khóa học,Trạng thái
                Hồ Văn Lệnh,01/02/1990,Thôn Một,Mỏ Cày,Quảng Ngãi,Khóa học nền tảng,Hoàn thành
                """);
        assertThat(run(settings, "import", villages.toString(), "--kind", "villages", "--commune", "21421", "--apply"))
                .isZero();
        assertThat(run(settings, "import", roster.toString(), "--kind", "roster", "--commune", "21421", "--apply"))
                .isZero();
        try (Program program = Program.of(HocVuSo.class, Arguments.of(settings))) {
            program.part(Courses.class)
                    .put(
                            program.part(Callers.class).ofTheMachine(),
                            "NEN-TANG",
                            "Khóa học nền tảng",
                            "portal",
                            null,
                            Aliases.NONE);
        }

        assertThat(run(settings, "import", export.toString(), "--kind", "completions", "--apply"))
                .isZero();

        try (Program program = Program.of(HocVuSo.class, Arguments.of(settings))) {
            assertThat(program.part(JdbcTemplate.class)
                            .queryForList(
                                    "SELECT p.code FROM completion c JOIN person p ON p.id = c.person_id",
                                    String.class))
                    .containsExactly("CP1");
        }
    }

    private static int run(String[] settings, String... command) {
        return Commands.run(
                HocVuSo.class,
                Stream.concat(Arrays.stream(command), Arrays.stream(settings)).toArray(String[]::new));
    }

    private static Arguments onFreshSchema(Path home) {
        return Arguments.of(settings(home));
    }

    private static String[] settings(Path home) {
        TestSchema schema = TestDatabase.freshSchema();
        return new String[] {
            "--spring.datasource.url=" + schema.url(),
            "--spring.datasource.username=" + schema.username(),
            "--spring.datasource.password=" + schema.password(),
            "--hocvuso.home=" + home
        };
    }
}
