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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program and its database server as processes, ended in every way. */
@ExtendWith(OutputCaptureExtension.class)
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
        running().ifPresent(orphan -> orphan.stop(password()));
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
    void aKilledProgramsServerIsFoundThoughTheClockWasSetSince() throws Exception {
        Process program = started();
        RunningServer orphan = server();
        program.destroyForcibly().waitFor();
        home.serverRecord()
                .write(new RunningServer(orphan.pid(), orphan.started().minus(Duration.ofDays(1)), orphan.port()));

        try (EmbeddedServer again = EmbeddedServer.start(home.folder())) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(sql(again).queryForObject("SELECT 1", Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void aStartWaitsForTheTablesThatAnEndingServerStillHolds(CapturedOutput output) throws Exception {
        EmbeddedServer.start(home.folder()).close();
        Process holder = holderOfTheTables();

        CompletableFuture<EmbeddedServer> start =
                CompletableFuture.supplyAsync(() -> EmbeddedServer.start(home.folder()));
        await().until(() -> output.getAll().contains("still held"));
        holder.destroyForcibly();

        try (EmbeddedServer server = start.get(1, TimeUnit.MINUTES)) {
            assertThat(sql(server).queryForObject("SELECT 1", Integer.class)).isEqualTo(1);
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
        assertThat(running()).isEmpty();
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

        assertThat(running()).isEmpty();
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
        return running().isPresent() && !Files.exists(home.accountScript().path()) && access().answers();
    }

    private Process holderOfTheTables() throws IOException {
        Process holder = process(
                ProcessBuilder.Redirect.PIPE,
                FileHolder.class,
                home.data().resolve("ibdata1").toString());
        assertThat(holder.inputReader().readLine()).isEqualTo(FileHolder.HELD);
        return holder;
    }

    private Process program() throws IOException {
        return process(
                ProcessBuilder.Redirect.to(OUTPUT.toFile()), DatabaseProgram.class, "--hocvuso.home=" + home.folder());
    }

    private Process process(ProcessBuilder.Redirect output, Class<?> main, String argument) throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        argument)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        programs.add(program);
        return program;
    }

    private RunningServer server() {
        return running().orElseThrow();
    }

    private Optional<RunningServer> running() {
        return home.serverRecord().read().filter(RunningServer::isAlive);
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
