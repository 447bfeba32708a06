package vn.hocvuso.imports.folder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.hocvuso.HocVuSo;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.TestSchema;

/** The whole program as a process that is killed while it imports a file of the drop folder, and started again. */
@Tag("database")
class KilledProgramIT {

    private static final int PEOPLE = 20_000;
    private static final int SLICES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path home;

    private final TestSchema schema = TestDatabase.freshSchema();
    private final JdbcTemplate sql =
            new JdbcTemplate(new DriverManagerDataSource(schema.url(), schema.username(), schema.password()));
    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void endPrograms() throws InterruptedException {
        for (Process program : programs) {
            program.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFileIsImportedOnceHoweverOftenTheProgramIsKilled() throws Exception {
        drop("villages/thon.csv", Stream.of("Mã thôn,Tên thôn,Loại", "K1,Thôn Một,Thôn"));
        Process program = started();
        await().atMost(PATIENCE).until(() -> Files.exists(done("villages/thon.csv.result.json")));

        drop("roster/dan.csv", roster());
        killWhen(program, "action = 'READ' AND slices_read BETWEEN 1 AND " + (SLICES - 1));
        killWhen(started(), "action = 'APPLY' AND slices_applied BETWEEN 1 AND " + (SLICES - 1));
        started();

        await().atMost(PATIENCE).until(() -> Files.exists(done("roster/dan.csv")));
        assertThat(Files.readString(done("roster/dan.csv.result.json")))
                .contains("\"state\":\"APPLIED\"", "\"created\":" + PEOPLE);
        assertThat(count("SELECT COUNT(*) FROM person")).isEqualTo(PEOPLE);
        assertThat(count("SELECT COUNT(*) FROM import_row WHERE effect = 'CREATED'"))
                .isEqualTo(PEOPLE + 1);
        assertThat(count("SELECT COUNT(*) FROM data_import")).isEqualTo(2);
        assertThat(count("SELECT SUM(held) FROM commune_freshness")).isZero();
        assertThat(imports("inbox/21421/roster/dan.csv")).doesNotExist();
    }

    private static Stream<String> roster() {
        Stream<String> rows =
                IntStream.range(0, PEOPLE).mapToObj(number -> "K" + number + ",Hồ Văn " + number + ",1990,Thôn Một");
        return Stream.concat(Stream.of("Mã,Họ và tên,Năm sinh,Thôn"), rows);
    }

    private void killWhen(Process program, String moment) throws InterruptedException {
        String query = "SELECT COUNT(*) FROM data_import WHERE kind = 'ROSTER' AND " + moment;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> count(query) == 1);
        program.destroyForcibly().waitFor();
        assertThat(count(query)).as("killed in the midst of it").isEqualTo(1);
    }

    private int count(String query) {
        Integer found = sql.queryForObject(query, Integer.class);
        return found == null ? -1 : found;
    }

    private void drop(String path, Stream<String> lines) throws IOException {
        Path file = imports("inbox/21421/" + path);
        Files.createDirectories(file.getParent());
        Files.write(file, lines.toList());
    }

    private Path done(String path) {
        return imports("done/2025-11-12/21421/" + path);
    }

    private Path imports(String path) {
        return home.resolve("imports").resolve(path);
    }

    private Process started() throws IOException {
        int port = freePort();
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        programAlone(),
                        HocVuSo.class.getName(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + schema.url(),
                        "--spring.datasource.username=" + schema.username(),
                        "--spring.datasource.password=" + schema.password(),
                        "--hocvuso.home=" + home,
                        "--hocvuso.imports=" + imports(""),
                        "--hocvuso.clock=2025-11-12T09:00:00",
                        "--hocvuso.clock.allowed=true")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/killed-program-output.txt").toFile())
                .start();
        programs.add(program);
        await().atMost(PATIENCE).until(() -> !program.isAlive() || isReady(port));
        assertThat(program.isAlive()).isTrue();
        return program;
    }

    /** Without the tests, whose classes MyBatis would look through too. */
    private static String programAlone() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    private static boolean isReady(int port) throws InterruptedException {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
