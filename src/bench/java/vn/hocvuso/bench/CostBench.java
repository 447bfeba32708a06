package vn.hocvuso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.imports.ImportCalls;

/**
 * What figures cost, on MySQL: an answer of twenty rows where there are 1,500 people and where there are 1,500,000, in time and in
 * the database beside a look-up by primary key; the board; recounting a commune beside importing it; readers at once, by {@code wrk}.
 */
@ProgramTest
@TestPropertySource(
        properties = {
            "hocvuso.clock=2025-11-21T09:00:00",
            "hocvuso.clock.allowed=true",
            "logging.level.vn.hocvuso=warn"
        })
class CostBench {

    private static final int COMMUNES = 96;
    private static final String ELSEWHERE = "00004";
    private static final int PEOPLE = Integer.getInteger("hocvuso.bench.people", 1_500_000);
    private static final int SMALL = 1_500;
    private static final int LARGE = 20_000;
    private static final int CALLS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final List<String> QUESTIONS =
            List.of("progress?by=VILLAGE&group=ADULT", "series?group=ADULT", "progress?by=COMMUNE");

    private final BeanFactory program;
    private final Api api;
    private final ImportCalls calls;
    private final JdbcTemplate sql;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    CostBench(@Autowired BeanFactory program, @Autowired JdbcTemplate sql, @LocalServerPort int port) {
        this.program = program;
        this.api = Api.ofAdmin(program);
        this.calls = new ImportCalls(api, PATIENCE);
        this.sql = sql;
        this.address = "http://127.0.0.1:" + port;
    }

    @Test
    void costOfFigures() throws Exception {
        List<String> communes = sql.queryForList(
                "SELECT code FROM commune WHERE province_code = '51' ORDER BY code LIMIT " + COMMUNES, String.class);
        api.put("/courses/NEN-TANG", "{'name': '%s', 'source': 'portal', 'aliases': []}".formatted(MadeUpCommune.COURSE));
        String small = communes.get(0);
        imported(MadeUpCommune.of(small, SMALL));
        spread(small);
        answers(small, SMALL);
        board(small, SMALL);
        recount(ELSEWHERE);
        long start = System.nanoTime();
        for (String commune : communes.subList(1, COMMUNES)) {
            multiplied(small, commune, PEOPLE / COMMUNES);
        }
        sql.execute("ANALYZE TABLE person, completion, progress_count");
        System.out.printf("BENCH made ready in %.0f s%n", (System.nanoTime() - start) / 1e9);
        String large = communes.get(COMMUNES / 2);
        answers(large, number("SELECT COUNT(*) FROM person"));
        board(large, number("SELECT COUNT(*) FROM person"));
        readers(large);
    }

    /** By the program's own imports. */
    private void imported(MadeUpCommune commune) {
        upload(commune, "VILLAGES", commune.villages());
        upload(commune, "ROSTER", commune.roster());
        campaign(commune.code());
        upload(commune, "COMPLETIONS", commune.export(one -> one.number() % 3 == 0));
    }

    private void upload(MadeUpCommune commune, String kind, String content) {
        String state = calls.upload(commune.code(), kind, "apply", "tep.csv", content.getBytes(StandardCharsets.UTF_8))
                .get("state")
                .asString();
        if (!state.equals("APPLIED")) {
            throw new IllegalStateException(kind + " rests in " + state);
        }
    }

    private void campaign(String commune) {
        api.put("/campaigns/C" + commune, """
                {'communeCode': '%s', 'name': 'Đợt', 'courses': ['NEN-TANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}"""
                .formatted(commune));
    }

    /** Those who finished did so on many days. */
    private void spread(String commune) {
        sql.update(
                "UPDATE completion SET completed_on = DATE '2025-10-29' + INTERVAL (person_id % 23) DAY, completed_by = completed_on"
                        + " WHERE commune_code = ? AND status = 'COMPLETED'",
                commune);
        sql.update("UPDATE commune_freshness SET changed = changed + 1 WHERE commune_code = ?", commune);
    }

    /** A commune with the villages of another, its people as often as it takes, a third of whom finished on 23 days. */
    private void multiplied(String from, String commune, int people) {
        sql.update(
                "INSERT INTO village (commune_code, code, name, kind, aliases) SELECT ?, code, name, kind, aliases FROM village WHERE commune_code = ?",
                commune,
                from);
        sql.update(
                """
                INSERT INTO person (commune_code, code, full_name, name_key, birth_date, birth_year, national_id, national_id_tail,
                                    village_id, group_set, residence, version)
                SELECT ?, CONCAT(?, '-', x.n, '-', p.id), p.full_name, p.name_key, p.birth_date, p.birth_year, p.national_id,
                       p.national_id_tail, w.id, p.group_set, p.residence, 1
                  FROM person p
                  JOIN village v ON v.id = p.village_id
                  JOIN village w ON w.commune_code = ? AND w.code = v.code
                  JOIN (WITH RECURSIVE x AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM x WHERE n < ?) SELECT n FROM x) x
                 WHERE p.commune_code = ?
                 LIMIT ?
                """,
                commune,
                commune,
                commune,
                people / SMALL + 1,
                from,
                people);
        sql.update(
                """
                INSERT INTO person_village (person_id, since, until, commune_code, village_id)
                SELECT id, DATE '1000-01-01', DATE '9999-12-31', commune_code, village_id FROM person WHERE commune_code = ?
                """,
                commune);
        sql.update(
                """
                INSERT INTO completion (commune_code, person_id, course_id, recognition, status, completed_on, completed_by)
                SELECT p.commune_code, p.id, c.id, 'PORTAL', 'COMPLETED', DATE '2025-10-29' + INTERVAL (p.id % 23) DAY,
                       DATE '2025-10-29' + INTERVAL (p.id % 23) DAY
                  FROM person p
                  JOIN course c ON c.code = 'NEN-TANG'
                 WHERE p.commune_code = ? AND p.id % 3 = 0
                """,
                commune);
        campaign(commune);
        api.get("/campaigns/C" + commune + "/progress?by=COMMUNE");
    }

    private void answers(String commune, long people) throws IOException, InterruptedException {
        String token = Api.ofOfficer(program, commune).token();
        for (String question : QUESTIONS) {
            String path = "/api/v1/campaigns/C" + commune + "/" + question;
            ask(path, token, CALLS * 3);
            sql.execute("TRUNCATE TABLE performance_schema.events_statements_summary_by_digest");
            long[] nanos = ask(path, token, CALLS);
            double database = database("") / CALLS;
            if (question.equals(QUESTIONS.get(0))) {
                statements();
            }
            sql.execute("TRUNCATE TABLE performance_schema.events_statements_summary_by_digest");
            lookUps();
            double lookUp = database("AND DIGEST_TEXT LIKE '%`person` WHERE `id` =%'") / CALLS;
            System.out.printf(
                    "BENCH %s, %d people: median %.2f ms, p95 %.2f ms; database %.3f ms = %.1f look-ups by primary key of %.3f ms; %d rows of progress_count in the commune, %d in all%n",
                    question,
                    people,
                    nanos[CALLS / 2] / 1e6,
                    nanos[CALLS * 95 / 100] / 1e6,
                    database,
                    database / lookUp,
                    lookUp,
                    number("SELECT COUNT(*) FROM progress_count WHERE commune_code = '" + commune + "'"),
                    number("SELECT COUNT(*) FROM progress_count"));
        }
    }

    /** The page on which all of them stand, without the network. */
    private void board(String commune, long people) {
        Browser officer = Browser.ofOfficer(program, commune);
        long[] nanos = new long[CALLS];
        for (int call = -CALLS; call < CALLS; call++) {
            if (call == 0) {
                sql.execute("TRUNCATE TABLE performance_schema.events_statements_summary_by_digest");
            }
            long start = System.nanoTime();
            officer.open("/");
            nanos[Math.max(0, call)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "BENCH board, %d people: median %.2f ms, p95 %.2f ms; database %.2f ms in %.1f statements%n",
                people,
                nanos[CALLS / 2] / 1e6,
                nanos[CALLS * 95 / 100] / 1e6,
                database("") / CALLS,
                number("SELECT SUM(COUNT_STAR) FROM performance_schema.events_statements_summary_by_digest WHERE SCHEMA_NAME = DATABASE()")
                        / (double) CALLS);
    }

    private long[] ask(String path, String token, int times) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .build();
        long[] nanos = new long[times];
        for (int call = 0; call < times; call++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            nanos[call] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private void lookUps() {
        long last = number("SELECT MAX(id) FROM person");
        for (int call = 1; call <= CALLS; call++) {
            sql.queryForList("SELECT full_name FROM person WHERE id = ?", last * call / CALLS);
        }
    }

    /** Milliseconds that statements took in the server. */
    private double database(String which) {
        Double picoseconds = sql.queryForObject(
                "SELECT SUM(SUM_TIMER_WAIT) FROM performance_schema.events_statements_summary_by_digest WHERE SCHEMA_NAME = DATABASE() "
                        + which,
                Double.class);
        return picoseconds == null ? 0 : picoseconds / 1e9;
    }

    /** Which statements the database was asked. */
    private void statements() {
        sql.queryForList(
                        "SELECT COUNT_STAR AS times, SUM_TIMER_WAIT / COUNT_STAR / 1e9 AS ms, LEFT(DIGEST_TEXT, 150) AS text"
                                + " FROM performance_schema.events_statements_summary_by_digest WHERE SCHEMA_NAME = DATABASE()"
                                + " ORDER BY SUM_TIMER_WAIT DESC LIMIT 15")
                .forEach(row -> System.out.println("BENCH   " + row));
    }

    /** Importing the people of a commune and their results, and counting them again, alone. */
    private void recount(String commune) {
        MadeUpCommune made = MadeUpCommune.of(commune, LARGE);
        upload(made, "VILLAGES", made.villages());
        campaign(commune);
        long start = System.nanoTime();
        upload(made, "ROSTER", made.roster());
        double roster = (System.nanoTime() - start) / 1e9;
        upload(made, "COMPLETIONS", made.export(one -> one.number() % 3 == 0));
        double all = (System.nanoTime() - start) / 1e9;
        spread(commune);
        double[] counts = new double[5];
        for (int time = 0; time < counts.length; time++) {
            sql.update("UPDATE commune_freshness SET changed = changed + 1 WHERE commune_code = ?", commune);
            long begin = System.nanoTime();
            api.get("/campaigns/C" + commune + "/progress?by=COMMUNE");
            counts[time] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(counts);
        System.out.printf(
                "BENCH recount of %d people: median %.2f s, slowest %.2f s; importing them took %.1f s (roster %.1f s), %.1f %%; %d rows of progress_count%n",
                LARGE,
                counts[2],
                counts[4],
                all,
                roster,
                100 * counts[2] / all,
                number("SELECT COUNT(*) FROM progress_count WHERE commune_code = '" + commune + "'"));
    }

    private void readers(String commune) throws IOException, InterruptedException {
        Path script = folder.resolve("p95.lua");
        Files.writeString(script, """
                done = function(summary, latency, requests)
                  io.write(string.format("%.0f requests/s, p50 %.1f ms, p95 %.1f ms, %d failed\\n",
                    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
                    summary.errors.status + summary.errors.timeout + summary.errors.connect + summary.errors.read))
                end
                """);
        String token = Api.ofOfficer(program, commune).token();
        for (int readers : new int[] {50, 200}) {
            Process wrk = new ProcessBuilder(
                            "wrk", "-t2", "-c" + readers, "-d20s", "--timeout", "10s", "-s", script.toString(),
                            "-H", "Authorization: Bearer " + token,
                            address + "/api/v1/campaigns/C" + commune + "/" + QUESTIONS.get(0))
                    .redirectErrorStream(true)
                    .start();
            List<String> said = wrk.inputReader().lines().toList();
            System.out.printf("BENCH %d readers: %s%n", readers, said.get(said.size() - 1));
        }
    }

    private long number(String query) {
        Long number = sql.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }
}
