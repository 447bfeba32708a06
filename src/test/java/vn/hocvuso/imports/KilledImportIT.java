package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.RunningProgram;

/**
 * Files of completions are read, applied and undone while the program is killed, every second time together with its embedded
 * database, twenty times: each time the figures are right in the end. It has a database of its own, so one run of it is enough.
 */
class KilledImportIT {

    private static final int KILLS = 20;
    private static final int PEOPLE = 6_000;
    private static final int COURSES = 3;
    private static final String COMMUNE = "21421";
    private static final String TOKEN = "hvs_only-for-this-test-0123456789abcdef";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path home;

    private final Set<String> seen = new HashSet<>();
    private boolean undoing;

    @Test
    void theFiguresAreRightHoweverOftenItIsKilled() throws Exception {
        RunningProgram program = started();
        try {
            settle(program);
            long id = send(program);
            for (int kill = 1; kill <= KILLS; kill++) {
                String state = advanced(program, id);
                if (kill % 2 == 0) {
                    program.killWithItsDatabase();
                } else {
                    program.kill();
                }
                program = started();
                if (state.equals("APPLIED") && !undoing) {
                    assertApplied(program, id);
                    undo(program, id);
                    undoing = true;
                } else if (state.equals("UNDONE")) {
                    assertThat(done(program)).as("undone").isZero();
                    seen.clear();
                    undoing = false;
                    id = send(program);
                }
            }
            resting(program, id, undoing ? "UNDONE" : "APPLIED");
            assertThat(done(program)).isEqualTo(undoing ? 0 : PEOPLE / 2);
        } finally {
            program.close();
        }
    }

    private void assertApplied(RunningProgram program, long id) throws IOException, InterruptedException {
        JsonNode job = get(program, "/imports/" + id);
        assertThat(job.get("rows").get("accepted").asInt()).isEqualTo(PEOPLE * COURSES);
        assertThat(job.get("effects").get("created").asInt()).isEqualTo(PEOPLE * COURSES);
        assertThat(done(program)).as("applied").isEqualTo(PEOPLE / 2);
    }

    /** Where the import stands, once that is further than at the kill before. */
    private String advanced(RunningProgram program, long id) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> get(program, "/imports/" + id), this::isNew)
                .get("state")
                .asString();
    }

    private boolean isNew(JsonNode job) {
        return seen.add(
                job.get("state").asString() + " " + job.get("progressPercent").asInt());
    }

    private static void resting(RunningProgram program, long id, String state) {
        await().atMost(PATIENCE)
                .until(() -> get(program, "/imports/" + id).get("state").asString(), state::equals);
    }

    private int done(RunningProgram program) throws IOException, InterruptedException {
        return get(program, "/campaigns/DOT/progress?by=COMMUNE")
                .get("rows")
                .get(0)
                .get("done")
                .asInt();
    }

    private void settle(RunningProgram program) throws IOException, InterruptedException {
        List<String> courses = new ArrayList<>();
        for (int course = 1; course <= COURSES; course++) {
            put(
                    program,
                    "/courses/K" + course,
                    "{\"name\": \"Khóa %d\", \"source\": \"portal\", \"aliases\": []}".formatted(course));
            courses.add("\"K" + course + "\"");
        }
        resting(program, upload(program, "VILLAGES", "Mã thôn,Tên thôn,Loại\nK1,Thôn Một,Thôn\n"), "APPLIED");
        StringBuilder roster = new StringBuilder("Mã,Họ và tên,Năm sinh,CCCD,Thôn\n");
        for (int person = 0; person < PEOPLE; person++) {
            roster.append("K%d,Hồ Văn %d,1990,%s,Thôn Một\n".formatted(person, person, id(person)));
        }
        resting(program, upload(program, "ROSTER", roster.toString()), "APPLIED");
        put(program, "/campaigns/DOT", """
                {"communeCode": "%s", "name": "Đợt", "courses": [%s], "courseRule": "ALL", "groups": ["ADULT"],
                 "startsOn": "2025-10-29", "deadline": "2025-11-20",
                 "targets": [{"group": "ADULT", "percent": 100, "by": "2025-11-20"}]}""".formatted(COMMUNE, String.join(",", courses)));
    }

    private static String id(int person) {
        return "051090%06d".formatted(person);
    }

    /** Every second person has finished all courses. */
    private static long send(RunningProgram program) throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder("CCCD,Họ và tên,Khóa học,Trạng thái,Ngày hoàn thành\n");
        for (int person = 0; person < PEOPLE; person++) {
            String state = person % 2 == 0 ? "Hoàn thành,05/11/2025" : "Đang học,";
            for (int course = 1; course <= COURSES; course++) {
                rows.append("%s,Hồ Văn %d,K%d,%s\n".formatted(id(person), person, course, state));
            }
        }
        return upload(program, "COMPLETIONS", rows.toString());
    }

    private static long upload(RunningProgram program, String kind, String content)
            throws IOException, InterruptedException {
        String line = "next-part";
        StringBuilder body = new StringBuilder();
        Map.of("kind", kind, "commune", COMMUNE, "mode", "apply")
                .forEach((name, value) -> body.append(part(line, name)).append("\r\n\r\n" + value + "\r\n"));
        body.append(part(line, "file")).append("; filename=\"tep.csv\"\r\n\r\n" + content + "\r\n--" + line + "--\r\n");
        HttpRequest.Builder post = HttpRequest.newBuilder()
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        return json(program.call(TOKEN, post, "/imports")).get("id").asLong();
    }

    private static String part(String line, String name) {
        return "--" + line + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private static void undo(RunningProgram program, long id) throws IOException, InterruptedException {
        program.call(TOKEN, HttpRequest.newBuilder().POST(BodyPublishers.noBody()), "/imports/" + id + "/undo");
    }

    private static void put(RunningProgram program, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder put = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        program.call(TOKEN, put, path);
    }

    private static JsonNode get(RunningProgram program, String path) throws IOException, InterruptedException {
        return json(program.call(TOKEN, HttpRequest.newBuilder().GET(), path));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private RunningProgram started() throws IOException {
        return RunningProgram.start(
                Path.of("target/killed-import-output.txt"),
                "--hocvuso.home=" + home,
                "--hocvuso.imports=" + home.resolve("imports"),
                "--hocvuso.admin.token=" + TOKEN);
    }
}
