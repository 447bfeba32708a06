package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;

/** The sample exports of both demo communes, imported as a commune would, on the day after the extended deadline. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-21T09:00:00", "hocvuso.clock.allowed=true"})
class SampleImportsIT {

    private static final Path SAMPLES = Path.of("imports/samples");
    private static final List<String> COMMUNES = List.of("21421", "23428");
    private static final List<String> LISTS = List.of("villages", "organisations", "teams", "roster");

    /**
     * Counted straight from what the files said: adults of a village of whom a standing report says that they completed the
     * course, on the earliest day that is said, else on the earliest day by which it must have been.
     */
    private static final String DONE_OF_VILLAGE = """
            SELECT COUNT(*)
              FROM (SELECT p.id, COALESCE(MIN(a.completed_on), MIN(a.completed_by)) AS finished
                      FROM person p
                      JOIN village v ON v.id = p.village_id
                      JOIN assertion a ON a.person_id = p.id AND a.status = 'COMPLETED'
                      JOIN report r ON r.import_id = a.import_id AND r.stands
                     WHERE p.commune_code = ? AND v.code = ? AND p.residence IN ('LIVING', 'AWAY')
                       AND (p.birth_date <= '2007-10-29' OR p.birth_date IS NULL AND COALESCE(p.birth_year, 0) <= 2007)
                     GROUP BY p.id) one
             WHERE finished <= ?
            """;

    @Autowired
    private JdbcTemplate sql;

    private Api api;
    private ImportCalls calls;

    SampleImportsIT(@Autowired BeanFactory program) {
        this.api = Api.ofAdmin(program);
        this.calls = new ImportCalls(api);
    }

    @BeforeAll
    void importEverything() throws IOException {
        api.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng trực tuyến', 'source': 'portal', 'aliases': []}");
        for (String commune : COMMUNES) {
            for (String list : LISTS) {
                applied(commune, list.toUpperCase(Locale.ROOT), list + ".csv");
            }
            api.put("/campaigns/CAO-DIEM-" + commune, campaign(commune));
            api.post("/campaigns/CAO-DIEM-" + commune + "/extensions", """
                    {'scope': {'kind': 'CAMPAIGN'}, 'newDeadline': '2025-11-20', 'decisionNo': '128/TB-UBND',
                     'decidedOn': '2025-11-10', 'reason': 'Nhiều người đi làm ăn xa'}""");
            for (String export : exports(commune)) {
                applied(commune, "COMPLETIONS", export);
            }
        }
    }

    @Test
    void theProgressOfVillagesIsWhatTheFilesSay() {
        for (LocalDate asOf : days("2025-11-10", "2025-11-15", "2025-11-20")) {
            Map<String, Long> counted = new TreeMap<>();
            Map<String, Long> shown = doneByVillage("21421", asOf);
            for (String village : List.of("TH01", "TH07", "TH12")) {
                counted.put(village, done("21421", village, asOf));
                assertThat(shown).as("%s as of %s", village, asOf).containsEntry(village, counted.get(village));
            }
            assertThat(counted.values()).as("as of %s", asOf).allMatch(done -> done > 0);
        }
    }

    @Test
    void theProgressOfVillagesWithManyNamesakesIsWhatTheFilesSay() {
        LocalDate asOf = LocalDate.parse("2025-11-20");

        for (String village : List.of("NT01", "NT03", "NT10")) {
            assertThat(doneByVillage("23428", asOf)).containsEntry(village, done("23428", village, asOf));
        }
    }

    @Test
    void theSameExportAgainChangesNothing() throws IOException {
        Map<String, Long> before = doneByVillage("21421", LocalDate.parse("2025-11-21"));
        String export = "hoan-thanh-2025-11-20.csv";

        JsonNode again = calls.upload("21421", "COMPLETIONS", "apply", export, sample("21421", export));
        assertThat(again.get("state").asString()).isEqualTo("READY");
        assertThat(api.post("/imports/" + again.get("id") + "/apply", "")).hasStatus(409);
        JsonNode forced = calls.act(again.get("id").asLong(), "apply?force=true");

        assertThat(forced.get("effects").get("created").asInt()).isZero();
        assertThat(forced.get("effects").get("updated").asInt()).isZero();
        assertThat(doneByVillage("21421", LocalDate.parse("2025-11-21"))).isEqualTo(before);
        calls.act(again.get("id").asLong(), "undo");
        assertThat(doneByVillage("21421", LocalDate.parse("2025-11-21"))).isEqualTo(before);
    }

    @Test
    void undoBringsBackTheFiguresBefore() throws IOException {
        LocalDate today = LocalDate.parse("2025-11-21");
        Map<String, Long> before = doneByVillage("23428", today);
        List<Map<String, Object>> standing = completions("23428");
        byte[] earlier = sample("23428", "hoan-thanh-2025-11-18.csv");
        byte[] changed = new String(earlier, StandardCharsets.UTF_8)
                .replace("Đang học", "Hoàn thành")
                .getBytes(StandardCharsets.UTF_8);

        JsonNode job = calls.upload("23428", "COMPLETIONS", "apply", "them.csv", changed, "asOf=2025-11-21");
        assertThat(doneByVillage("23428", today)).isNotEqualTo(before);
        calls.act(job.get("id").asLong(), "undo");

        assertThat(doneByVillage("23428", today)).isEqualTo(before);
        assertThat(completions("23428")).isEqualTo(standing);
    }

    @Test
    void noWholeIdentityIsShownInRows() {
        String rows = calls.rows(newest("23428"), "MATCHED").toString();

        assertThat(rows).contains("•").doesNotContainPattern("\\b0[56]\\d{10}\\b");
    }

    private List<Map<String, Object>> completions(String commune) {
        return sql.queryForList(
                "SELECT person_id, course_id, status, completed_on, completed_by, progress_percent, course_score, import_id, line, told_as_of, told_import, told_line, completed_as_of FROM completion WHERE commune_code = ? ORDER BY person_id, course_id",
                commune);
    }

    private long newest(String commune) {
        return ImportCalls.json(api.get("/imports?kind=COMPLETIONS&state=APPLIED&size=1&commune=" + commune))
                .get("items")
                .get(0)
                .get("id")
                .asLong();
    }

    private void applied(String commune, String kind, String file) throws IOException {
        JsonNode job = calls.upload(commune, kind, "apply", file, sample(commune, file));
        assertThat(job.get("state").asString())
                .as("%s %s: %s", commune, file, job)
                .isEqualTo("APPLIED");
    }

    private long done(String commune, String village, LocalDate asOf) {
        Long done = sql.queryForObject(DONE_OF_VILLAGE, Long.class, commune, village, asOf);
        return done == null ? 0 : done;
    }

    private Map<String, Long> doneByVillage(String commune, LocalDate asOf) {
        JsonNode rows = ImportCalls.json(
                        api.get("/campaigns/CAO-DIEM-" + commune + "/progress?by=VILLAGE&group=ADULT&asOf=" + asOf))
                .get("rows");
        Map<String, Long> done = new TreeMap<>();
        rows.forEach(row -> done.put(row.get("code").asString(), row.get("done").asLong()));
        return done;
    }

    private static String campaign(String commune) {
        return """
                {'communeCode': '%s', 'name': 'Đợt cao điểm', 'courses': ['NEN-TANG'], 'courseRule': 'ALL',
                 'groups': ['ADULT', 'PUBLIC_EMPLOYEE'], 'startsOn': '2025-10-29', 'deadline': '2025-11-10',
                 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}""".formatted(commune);
    }

    private static List<String> exports(String commune) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(commune))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("hoan-thanh-"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] sample(String commune, String file) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(commune).resolve(file));
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
