package vn.hocvuso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import vn.hocvuso.HocVuSo;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.TestSchema;
import vn.hocvuso.access.Accounts;

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

    private static Arguments onFreshSchema(Path home) {
        TestSchema schema = TestDatabase.freshSchema();
        return Arguments.of(
                "--spring.datasource.url=" + schema.url(),
                "--spring.datasource.username=" + schema.username(),
                "--spring.datasource.password=" + schema.password(),
                "--hocvuso.home=" + home);
    }
}
