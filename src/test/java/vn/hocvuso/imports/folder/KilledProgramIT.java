package vn.hocvuso.imports.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.hocvuso.RunningProgram;
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
    private final List<RunningProgram> programs = new ArrayList<>();

    @AfterEach
    void endPrograms() {
        programs.forEach(RunningProgram::close);
    }

    @Test
    void aFileIsImportedOnceHoweverOftenTheProgramIsKilled() throws Exception {
        drop("villages/thon.csv", Stream.of("Mã thôn,Tên thôn,Loại", "K1,Thôn Một,Thôn"));
        RunningProgram program = started();
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

    private void killWhen(RunningProgram program, String moment) throws InterruptedException {
        String query = "SELECT COUNT(*) FROM data_import WHERE kind = 'ROSTER' AND " + moment;
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> count(query) == 1);
        program.kill();
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

    private RunningProgram started() throws IOException {
        RunningProgram program = RunningProgram.start(
                Path.of("target/killed-program-output.txt"),
                "--spring.datasource.url=" + schema.url(),
                "--spring.datasource.username=" + schema.username(),
                "--spring.datasource.password=" + schema.password(),
                "--hocvuso.home=" + home,
                "--hocvuso.imports=" + imports(""));
        programs.add(program);
        return program;
    }
}
