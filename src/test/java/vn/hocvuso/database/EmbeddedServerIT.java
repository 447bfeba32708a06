package vn.hocvuso.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program and its database server as processes, ended in every way. */
class EmbeddedServerIT {

    private static final Path OUTPUT = Path.of("target/process-test-output.txt");

    private final DatabaseHome home = new DatabaseHome(Path.of("target/process-test-home"));
    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void endPrograms() throws InterruptedException {
        for (Process program : programs) {
            program.destroyForcibly().waitFor();
        }
        endLeftServer();
    }

    /** Also before a test: the run before may have been broken off. */
    @BeforeEach
    void endLeftServer() {
        home.serverRecord().findRunning().ifPresent(orphan -> orphan.stop(password()));
    }

    @Test
    void dataIsFoundAgainAfterTheProgramWasKilled() throws Exception {
        Process program = started();
        RunningServer orphan = server();
        try (EmbeddedServer beside = EmbeddedServer.startOrShare(home.folder())) {
            sql(beside).execute("CREATE OR REPLACE TABLE kept (word VARCHAR(20)) AS SELECT 'Đăk Dé' AS word");
        }

        program.destroyForcibly().waitFor();

        assertThat(orphan.isAlive()).isTrue();
        try (EmbeddedServer again = EmbeddedServer.start(home.folder())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(again.url()).contains(":" + server().port() + "/");
            assertThat(sql(again).queryForObject("SELECT word FROM kept", String.class))
                    .isEqualTo("Đăk Dé");
        }
    }

    @Test
    void aSecondStartIsRefusedAndTheFirstGoesOn() throws Exception {
        started();
        home.programAddress().write("http://127.0.0.1:8080");
        Process second = program();

        assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(OUTPUT)
                .content()
                .contains("Chương trình đang chạy với thư mục " + home.folder(), "http://127.0.0.1:8080")
                .doesNotContain("\tat ");
        assertThat(access().answers()).isTrue();
    }

    @Test
    void aProgramThatIsAskedToEndEndsItsServer() throws Exception {
        Process program = started();
        RunningServer server = server();

        program.destroy();

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(server.isAlive()).isFalse();
        assertThat(home.serverRecord().findRunning()).isEmpty();
    }

    @Test
    void aCommandBesideARunningProgramUsesItsServer() throws Exception {
        started();

        try (EmbeddedServer shared = EmbeddedServer.startOrShare(home.folder())) {
            assertThat(shared.url()).isEqualTo(access().url());
        }

        assertThat(access().answers()).isTrue();
    }

    @Test
    void aCommandAloneStartsTheServerAndEndsIt() {
        try (EmbeddedServer own = EmbeddedServer.startOrShare(home.folder())) {
            assertThat(own.url()).isEqualTo(access().url());
        }

        assertThat(home.serverRecord().findRunning()).isEmpty();
    }

    @Test
    void nobodyElseMayReadThePasswordAndNobodyComesInWithoutIt() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(home.folder())) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.password().path())))
                    .isEqualTo("rw-------");
            assertThat(new ServerAccess(server().port(), "").answers()).isFalse();
            assertThat(sql(server).queryForList("SELECT CONCAT(user, '@', host) FROM mysql.user", String.class))
                    .containsExactlyInAnyOrder("root@127.0.0.1", "mariadb.sys@localhost");
        }
    }

    private Process started() throws IOException {
        Process program = program();
        await().atMost(Duration.ofMinutes(2)).until(() -> isUp() || !program.isAlive());
        assertThat(program.isAlive()).isTrue();
        return program;
    }

    /** The script is deleted as the last step of the start. */
    private boolean isUp() {
        return home.serverRecord().findRunning().isPresent()
                && !Files.exists(home.accountScript().path())
                && access().answers();
    }

    private Process program() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProgram.class.getName(),
                        "--hocvuso.home=" + home.folder())
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile())
                .start();
        programs.add(program);
        return program;
    }

    private RunningServer server() {
        return home.serverRecord().findRunning().orElseThrow();
    }

    private ServerAccess access() {
        return new ServerAccess(server().port(), password());
    }

    private String password() {
        return new RootPassword(home.password()).value();
    }

    private static JdbcTemplate sql(EmbeddedServer server) {
        return new JdbcTemplate(new DriverManagerDataSource(server.url(), server.username(), server.password()));
    }
}
