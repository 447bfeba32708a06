package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.imports.ReportsModel.Report;
import vn.hocvuso.imports.ReportsModel.Row;
import vn.hocvuso.imports.ReportsModel.Stands;
import vn.hocvuso.imports.ReportsModel.Subject;
import vn.hocvuso.learning.CourseStatus;

/** Whatever files of completions come in, in whatever order, undone, mended, resolved: what stands is what a plain model says. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class CompletionSequencesIT {

    private static final int STEPS = 16;
    private static final int PEOPLE = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> COURSES = List.of("NEN-TANG", "AN-TOAN");
    private static final Map<CourseStatus, String> WORDS = Map.of(
            CourseStatus.NOT_STARTED, "Chưa học",
            CourseStatus.IN_PROGRESS, "Đang học",
            CourseStatus.COMPLETED, "Hoàn thành");
    private static final String NO_DAY = "31/11/2025";
    private static final LocalDate MENDED = LocalDate.of(2025, 11, 1);

    @Autowired
    private JdbcTemplate sql;

    private final Api admin;
    private final ImportCalls calls;

    CompletionSequencesIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void courses() {
        COURSES.forEach(course ->
                admin.put("/courses/" + course, "{'name': '%s', 'source': 'portal', 'aliases': []}".formatted(course)));
    }

    @ParameterizedTest
    @CsvSource({"1, 23476", "2, 23479", "3, 23485", "4, 23497", "5, 23500", "6, 23504"})
    void completionsAreWhatTheStandingReportsSayTogether(long seed, String commune) {
        new Completions(new Random(seed), commune).run();
    }

    private String body(String path) {
        try {
            return admin.get(path).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void undone(long id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> calls.get(id).get("state").asString().equals("UNDONE"));
    }

    private static <T> T one(Random dice, List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    /** A commune of some people, the files that came in on them, and the model of what they say. */
    private final class Completions {

        private final Random dice;
        private final String commune;
        private final ReportsModel model = new ReportsModel();
        private final Map<Subject, LocalDate> nationals = new HashMap<>();
        private final List<File> files = new ArrayList<>();

        /** An applied file; the rows that a bad day rejected, as they are once it is mended. */
        private record File(Report report, String content, List<Row> rows, List<Row> rejected) {}

        Completions(Random dice, String commune) {
            this.dice = dice;
            this.commune = commune;
            calls.apply(commune, "VILLAGES", "Mã thôn,Tên thôn,Loại", "S1,Thôn Một,Thôn");
            List<String> roster = new ArrayList<>(List.of("Mã,Họ và tên,Năm sinh,CCCD,Thôn"));
            IntStream.range(0, PEOPLE)
                    .forEach(person ->
                            roster.add("S%d,Hồ Văn %d,1990,%s,Thôn Một".formatted(person, person, id(person))));
            calls.apply(commune, "ROSTER", roster.toArray(String[]::new));
        }

        private String id(int person) {
            return "0510900%s%d".formatted(commune.substring(1), person);
        }

        void run() {
            send();
            for (int step = 0; step < STEPS; step++) {
                String did = step();
                assertThat(stored())
                        .as("after step %d: %s", step, did)
                        .containsExactlyInAnyOrderElementsOf(model.all());
                assertThat(storedNationals()).as("after step %d: %s", step, did).isEqualTo(nationals);
            }
        }

        private String step() {
            List<File> standing =
                    files.stream().filter(file -> file.report().stands()).toList();
            List<File> conflicting = standing.stream()
                    .filter(file -> file.report().hasConflicts())
                    .toList();
            List<File> mendable =
                    standing.stream().filter(file -> !file.rejected().isEmpty()).toList();
            int choice = standing.isEmpty() ? 0 : dice.nextInt(13);
            if (choice >= 10) {
                return certify();
            }
            if (choice < 4) {
                return send();
            }
            if (choice < 5) {
                return sendAgain(one(dice, standing));
            }
            if (choice < 6 && !mendable.isEmpty()) {
                return mend(one(dice, mendable));
            }
            if (choice < 8 && !conflicting.isEmpty()) {
                return resolve(one(dice, conflicting));
            }
            return undo(one(dice, standing));
        }

        private String send() {
            LocalDate asOf = LocalDate.of(2025, 11, 3 + dice.nextInt(9));
            List<Row> rows = new ArrayList<>();
            List<Row> rejected = new ArrayList<>();
            List<String> lines =
                    new ArrayList<>(List.of("CCCD,Họ và tên,Khóa học,Trạng thái,Tiến độ (%),Ngày hoàn thành"));
            int size = 3 + dice.nextInt(6);
            for (int index = 0; index < size; index++) {
                int person = dice.nextInt(PEOPLE);
                boolean bad = dice.nextInt(8) == 0;
                Row row = bad ? mended(rejected.size() + 2, person) : row(index + 2, person, asOf);
                (bad ? rejected : rows).add(row);
                lines.add(line(person, row, bad));
            }
            String content = String.join("\r\n", lines);
            JsonNode job = upload(content, asOf);
            applied(job, asOf, content, rows, rejected);
            return "sent " + lines;
        }

        private JsonNode upload(String content, LocalDate asOf) {
            return calls.upload(
                    commune,
                    "COMPLETIONS",
                    "apply",
                    "tep.csv",
                    content.getBytes(StandardCharsets.UTF_8),
                    "asOf=" + asOf,
                    "source=cong");
        }

        private Row row(int line, int person, LocalDate asOf) {
            CourseStatus status = one(dice, List.of(CourseStatus.values()));
            boolean dated = status == CourseStatus.COMPLETED && dice.nextBoolean();
            LocalDate on = dated ? LocalDate.of(2025, 11, 1 + dice.nextInt(asOf.getDayOfMonth())) : null;
            Integer progress =
                    switch (status) {
                        case NOT_STARTED -> null;
                        case IN_PROGRESS -> 10 * (1 + dice.nextInt(9));
                        case COMPLETED -> 100;
                    };
            return new Row(line, new Subject("S" + person, one(dice, COURSES)), status, on, progress);
        }

        private Row mended(int line, int person) {
            return new Row(line, new Subject("S" + person, one(dice, COURSES)), CourseStatus.COMPLETED, MENDED, 100);
        }

        private String line(int person, Row row, boolean bad) {
            return String.join(
                    ",",
                    id(person),
                    "Hồ Văn " + person,
                    row.subject().course(),
                    WORDS.get(row.status()),
                    row.progress() == null ? "" : row.progress().toString(),
                    bad ? NO_DAY : row.on() == null ? "" : DAY.format(row.on()));
        }

        private void applied(JsonNode job, LocalDate asOf, String content, List<Row> rows, List<Row> rejected) {
            assertThat(job.get("state").asString()).isEqualTo("APPLIED");
            assertThat(job.get("rows").get("accepted").asInt()).isEqualTo(rows.size());
            Report report = new Report(job.get("id").asLong(), asOf);
            Map<Effect, Integer> effects = model.apply(report, rows);
            Map<String, Integer> counted = new HashMap<>();
            Map.of(
                            "created",
                            Effect.CREATED,
                            "updated",
                            Effect.UPDATED,
                            "unchanged",
                            Effect.UNCHANGED,
                            "conflicts",
                            Effect.CONFLICT)
                    .forEach((name, effect) -> counted.put(name, effects.getOrDefault(effect, 0)));
            JsonNode told = job.get("effects");
            assertThat(counted.keySet().stream().collect(Collectors.toMap(name -> name, name -> told.get(name)
                            .asInt())))
                    .isEqualTo(counted);
            files.add(new File(report, content, rows, new ArrayList<>(rejected)));
        }

        private String sendAgain(File file) {
            JsonNode asked = calls.get(file.report().id());
            LocalDate asOf = LocalDate.parse(asked.get("asOf").asString());
            String retryOf =
                    asked.get("retryOf").isNull() ? "" : asked.get("retryOf").asString();
            if (!retryOf.isEmpty()) {
                return send();
            }
            JsonNode job = upload(file.content(), asOf);
            assertThat(job.get("duplicateOf").isNull()).isFalse();
            JsonNode again = calls.act(job.get("id").asLong(), "apply?force=true");
            List<Row> rejected =
                    calls.get(file.report().id()).get("rows").get("rejected").asInt() > 0 ? file.rejected() : List.of();
            applied(again, asOf, file.content(), file.rows(), rejected);
            return "sent again " + file.report().id();
        }

        private String mend(File file) {
            long first = file.report().id();
            String mended = body("/imports/" + first + "/rejects.csv").replace(NO_DAY, DAY.format(MENDED));
            JsonNode job = calls.upload(
                    commune,
                    "COMPLETIONS",
                    "apply",
                    "sua.csv",
                    mended.getBytes(StandardCharsets.UTF_8),
                    "retryOf=" + first);
            applied(job, LocalDate.parse(job.get("asOf").asString()), mended, file.rejected(), List.of());
            file.rejected().clear();
            return "mended " + first;
        }

        private String resolve(File file) {
            boolean takeFile = dice.nextBoolean();
            String take = takeFile ? "FILE" : "STORED";
            assertThat(admin.post("/imports/" + file.report().id() + "/resolution", "{'take': '%s'}".formatted(take)))
                    .hasStatus(204);
            model.resolve(file.report(), takeFile);
            return "resolved " + file.report().id() + " " + take;
        }

        /** Somebody enters a certificate that he has seen, or takes one back; of the national platform it stands apart. */
        private String certify() {
            Subject subject = new Subject("S" + dice.nextInt(PEOPLE), one(dice, COURSES));
            String path = "/people/%s/completions/%s".formatted(code(subject.person()), subject.course());
            boolean national = dice.nextInt(3) == 0;
            String recognition = national ? "NATIONAL" : "PORTAL";
            if (national ? nationals.remove(subject) != null : model.seen().contains(subject)) {
                assertThat(admin.delete(path + "?recognition=" + recognition)).hasStatus(204);
                model.takeBack(national ? new Subject("", "") : subject);
                return "took back " + recognition + " " + subject;
            }
            LocalDate on = LocalDate.of(2025, 11, 1 + dice.nextInt(6));
            LocalDate checkedOn = on.plusDays(dice.nextInt(6));
            assertThat(admin.put(path, """
                    {'recognition': '%s', 'completedOn': '%s', 'checkedOn': '%s', 'evidenceNo': 'GCN-1'}
                    """.formatted(recognition, on, checkedOn)))
                    .hasStatusOk();
            if (national) {
                nationals.put(subject, on);
            } else {
                model.see(subject, on, checkedOn);
            }
            return "saw " + recognition + " " + subject + " " + on;
        }

        private String code(String rosterCode) {
            return sql.queryForList(
                            "SELECT code FROM person WHERE commune_code = ? AND roster_code = ?",
                            String.class,
                            commune,
                            rosterCode)
                    .get(0);
        }

        private Map<Subject, LocalDate> storedNationals() {
            Map<Subject, LocalDate> stored = new HashMap<>();
            sql.query(
                    """
                    SELECT p.roster_code, c.code, k.completed_on
                      FROM completion k
                      JOIN person p ON p.id = k.person_id
                      JOIN course c ON c.id = k.course_id
                     WHERE k.commune_code = ? AND k.recognition = 'NATIONAL'
                    """,
                    row -> {
                        stored.put(new Subject(row.getString(1), row.getString(2)), row.getObject(3, LocalDate.class));
                    },
                    commune);
            return stored;
        }

        private String undo(File file) {
            long id = file.report().id();
            calls.act(id, "undo");
            model.undo(file.report());
            for (File other : files) {
                JsonNode retryOf = calls.get(other.report().id()).get("retryOf");
                if (other.report().stands() && !retryOf.isNull() && retryOf.asLong() == id) {
                    undone(other.report().id());
                    model.undo(other.report());
                }
            }
            return "undone " + id;
        }

        private List<Stands> stored() {
            return sql.query(
                    """
                    SELECT p.roster_code, c.code, k.status, k.completed_on, k.completed_by, k.progress_percent,
                           k.import_id, k.line
                      FROM completion k
                      JOIN person p ON p.id = k.person_id
                      JOIN course c ON c.id = k.course_id
                     WHERE k.commune_code = ? AND k.recognition = 'PORTAL'
                    """,
                    (row, number) -> new Stands(
                            new Subject(row.getString(1), row.getString(2)),
                            CourseStatus.valueOf(row.getString(3)),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            row.getBigDecimal(6) == null
                                    ? null
                                    : row.getBigDecimal(6).intValueExact(),
                            row.getLong(7),
                            row.getInt(8)),
                    commune);
        }
    }
}
