package vn.hocvuso.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.bench.MadeUpCommune.Villager;
import vn.hocvuso.imports.ImportCalls;
import vn.hocvuso.roster.LookupKeys;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.shared.SearchKey;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/**
 * The exports of a province: from {@code POST /imports?mode=apply} to right figures, beside what {@code LOAD DATA LOCAL INFILE}
 * of the same file into a bare table takes. Of {@code hocvuso.bench.rows} rows (a million), half as many people more.
 */
@ProgramTest
@TestPropertySource(properties = {"hocvuso.clock=2025-11-21T09:00:00", "hocvuso.clock.allowed=true"})
class ProvinceBench {

    private static final int COMMUNES = 96;
    private static final int ROWS = Integer.getInteger("hocvuso.bench.rows", 1_000_000);
    private static final int OF_COMMUNE = ROWS / COMMUNES;
    private static final int SMALL_OF_COMMUNE = OF_COMMUNE / 10;
    private static final int PEOPLE_OF_COMMUNE = OF_COMMUNE * 3 / 2;
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final Predicate<Villager> FIRST = one -> one.number() % 3 == 0;
    private static final Predicate<Villager> NEXT = FIRST.or(one -> one.number() % 20 == 1);

    private final Api api;
    private final ImportCalls calls;
    private final JdbcTemplate sql;
    private final LookupKeys keys;
    private final Vault vault;
    private final Environment settings;
    private final String address;
    private final List<String> communes;

    /** Rows that wait for a human being: made-up people have namesakes too. */
    private int doubtful;

    @TempDir
    private Path folder;

    ProvinceBench(
            @Autowired BeanFactory program,
            @Autowired JdbcTemplate sql,
            @Autowired LookupKeys keys,
            @Autowired Vault vault,
            @Autowired Environment settings,
            @LocalServerPort int port) {
        this.api = Api.ofAdmin(program);
        this.calls = new ImportCalls(api, PATIENCE);
        this.sql = sql;
        this.keys = keys;
        this.vault = vault;
        this.settings = settings;
        this.address = "http://127.0.0.1:" + port + "/api/v1/imports";
        this.communes = sql.queryForList("SELECT code FROM commune WHERE province_code = '51' ORDER BY code LIMIT " + COMMUNES, String.class);
    }

    @Test
    void exportsOfAProvince() throws Exception {
        api.put("/courses/NEN-TANG", "{'name': '%s', 'source': 'portal', 'aliases': []}".formatted(MadeUpCommune.COURSE));
        for (String commune : communes) {
            settle(commune);
        }
        sql.execute("ANALYZE TABLE person, person_village");
        int last = OF_COMMUNE + SMALL_OF_COMMUNE;
        Path small = export("small.csv", one -> one.number() > OF_COMMUNE && one.number() <= last, FIRST);
        Path first = export("first.csv", one -> one.number() <= OF_COMMUNE, FIRST);
        Path next = export("next.csv", one -> one.number() <= OF_COMMUNE, NEXT);
        double load = load(first);
        measure("export of a tenth", SMALL_OF_COMMUNE, small, load / 10, one -> one.number() > OF_COMMUNE && one.number() <= last && FIRST.test(one));
        Predicate<Villager> spoken = one -> one.number() <= last;
        measure("export", OF_COMMUNE, first, load, spoken.and(FIRST));
        measure("the next one, 5 % news", OF_COMMUNE, next, load, spoken.and(one -> one.number() <= OF_COMMUNE ? NEXT.test(one) : FIRST.test(one)));
    }

    private void settle(String commune) {
        MadeUpCommune made = MadeUpCommune.of(commune, PEOPLE_OF_COMMUNE);
        for (int village = 1; village <= MadeUpCommune.VILLAGES; village++) {
            sql.update(
                    "INSERT INTO village (commune_code, code, name, kind, aliases) VALUES (?, ?, ?, 'THON', '')",
                    commune,
                    "T" + village,
                    "Thôn " + village);
        }
        Map<String, Long> villages = new HashMap<>();
        sql.queryForList("SELECT name, id FROM village WHERE commune_code = ?", commune)
                .forEach(row -> villages.put((String) row.get("name"), (Long) row.get("id")));
        sql.batchUpdate(
                """
                INSERT INTO person (commune_code, code, full_name, name_key, birth_date, birth_year, national_id,
                                    national_id_key, national_id_tail, village_id, group_set, residence, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'LIVING', 1)
                """,
                made.people(),
                1000,
                (row, one) -> {
                    row.setString(1, commune);
                    row.setString(2, commune + "P" + one.number());
                    row.setString(3, one.name());
                    row.setString(4, SearchKey.of(one.name()));
                    row.setObject(5, one.born());
                    row.setInt(6, one.born().getYear());
                    new Sealed.Handler().setNonNullParameter(row, 7, vault.sealText(one.nationalId()), null);
                    row.setString(8, keys.ofNationalId(new NationalId(one.nationalId())));
                    row.setString(9, one.nationalId().substring(9));
                    row.setLong(10, Objects.requireNonNull(villages.get(one.village())));
                });
        sql.update(
                """
                INSERT INTO person_village (person_id, since, until, commune_code, village_id)
                SELECT id, DATE '1000-01-01', DATE '9999-12-31', commune_code, village_id FROM person WHERE commune_code = ?
                """,
                commune);
        api.put("/campaigns/C" + commune, """
                {'communeCode': '%s', 'name': 'Đợt', 'courses': ['NEN-TANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'targets': [{'group': 'ADULT', 'percent': 100, 'by': '2025-11-20'}]}"""
                .formatted(commune));
    }

    private Path export(String name, Predicate<Villager> spoken, Predicate<Villager> done) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("Mã xã," + MadeUpCommune.EXPORT_HEADER + "\n");
            for (String commune : communes) {
                MadeUpCommune made = MadeUpCommune.of(commune, PEOPLE_OF_COMMUNE);
                for (Villager one : (Iterable<Villager>) made.people().stream().filter(spoken)::iterator) {
                    writer.write(commune + "," + made.exported(one, done) + "\n");
                }
            }
        }
        return file;
    }

    private double load(Path file) throws SQLException {
        String url = settings.getRequiredProperty("spring.datasource.url");
        String local = url + (url.contains("?") ? "&" : "?") + "allowLoadLocalInfile=true";
        String user = settings.getRequiredProperty("spring.datasource.username");
        try (Connection connection = DriverManager.getConnection(local, user, settings.getProperty("spring.datasource.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL local_infile = ON");
            statement.execute("""
                    CREATE TABLE bare (commune VARCHAR(20), learner VARCHAR(40), name VARCHAR(120), birth VARCHAR(10),
                                       national_id VARCHAR(12), village VARCHAR(60), course VARCHAR(60), progress VARCHAR(6),
                                       status VARCHAR(20), completed VARCHAR(10)) DEFAULT CHARSET = utf8mb4""");
            long start = System.nanoTime();
            statement.execute("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE bare CHARACTER SET utf8mb4"
                    + " FIELDS TERMINATED BY ',' IGNORE 1 LINES");
            double seconds = seconds(start);
            System.out.printf("BENCH LOAD DATA, %d rows: %.1f s%n", OF_COMMUNE * COMMUNES, seconds);
            statement.execute("DROP TABLE bare");
            return seconds;
        }
    }

    private void measure(String what, int ofCommune, Path file, double load, Predicate<Villager> finished)
            throws Exception {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        JsonNode done = calls.rested(post(file));
        int counted = communes.stream().mapToInt(this::done).sum();
        double seconds = seconds(start);
        long peak = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        int rows = ofCommune * COMMUNES;
        System.out.printf(
                "BENCH %s, %d rows: %.1f s, %.0f rows/s, %.1f times LOAD DATA, peak heap %d MB%n",
                what, rows, seconds, rows / seconds, seconds / load, peak >> 20);
        int expected = communes.stream()
                .mapToInt(commune -> (int) MadeUpCommune.of(commune, PEOPLE_OF_COMMUNE).people().stream()
                        .filter(finished)
                        .count())
                .sum();
        doubtful += done.at("/rows/review").asInt();
        boolean right = counted <= expected && counted >= expected - doubtful;
        if (!done.get("state").asString().equals("APPLIED") || !right) {
            throw new IllegalStateException(counted + " done instead of " + expected + ": " + done);
        }
    }

    private int done(String commune) {
        JsonNode answer = ImportCalls.json(api.get("/campaigns/C" + commune + "/progress?by=COMMUNE&group=ADULT"));
        return answer.get("rows").get(0).get("done").asInt();
    }

    private long post(Path file) throws IOException, InterruptedException {
        String line = "hocvuso-bench";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(part(line, "kind") + "\r\n\r\nCOMPLETIONS\r\n" + part(line, "mode")
                        + "\r\n\r\napply\r\n" + part(line, "file") + "; filename=\"tep.csv\"\r\n\r\n"),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + line + "--\r\n"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "multipart/form-data; boundary=" + line)
                .POST(body)
                .build();
        String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        return JsonMapper.shared().readTree(answer).get("id").asLong();
    }

    private static String part(String line, String name) {
        return "--" + line + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
