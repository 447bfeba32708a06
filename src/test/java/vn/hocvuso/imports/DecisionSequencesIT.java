package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ReportsModel.Report;
import vn.hocvuso.imports.ReportsModel.Row;
import vn.hocvuso.imports.ReportsModel.Stands;
import vn.hocvuso.imports.ReportsModel.Subject;
import vn.hocvuso.learning.CourseStatus;

/**
 * Whatever is decided about learners, revoked, merged, split and undone, in whatever order: what stands is what the standing
 * reports say of those whom the decisions of this moment name, and exactly the others wait.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class DecisionSequencesIT {

    private static final int STEPS = 40;
    private static final List<String> NAMES = List.of("Hồ Thị Sim", "Đinh Văn Trắc", "Phạm Thị Muồng");
    private static final int NAMESAKES = 3;
    private static final String COURSE = "NEN-TANG";
    private static final Map<CourseStatus, String> WORDS = Map.of(
            CourseStatus.NOT_STARTED, "Chưa học",
            CourseStatus.IN_PROGRESS, "Đang học",
            CourseStatus.COMPLETED, "Hoàn thành");

    private final BeanFactory program;
    private final JdbcTemplate sql;
    private final Api admin;
    private final ImportCalls calls;

    DecisionSequencesIT(@Autowired BeanFactory program, @Autowired JdbcTemplate sql) {
        this.program = program;
        this.sql = sql;
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void course() {
        admin.put("/courses/" + COURSE, "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
    }

    @ParameterizedTest
    @CsvSource({"1, 21115", "2, 21124", "3, 21127", "4, 21136"})
    void completionsAreWhatTheDecisionsOfThisMomentMakeOfTheReports(long seed, String commune) {
        new Commune(new Random(seed), commune).run();
    }

    /** Names that three people bear each, and one learner each of whom no file says more. */
    private final class Commune {

        private final Random dice;
        private final String code;
        private final Browser officer;
        private final Map<Long, Map<Integer, Row>> files = new LinkedHashMap<>();
        private final Map<Long, LocalDate> days = new HashMap<>();

        /** Who a learner is; empty where he is nobody of ours. */
        private final Map<Integer, String> decided = new HashMap<>();

        /** Who went into whom. */
        private final Map<String, String> merged = new HashMap<>();

        private int sent;

        Commune(Random dice, String code) {
            this.dice = dice;
            this.code = code;
            this.officer = Browser.of(program, Role.OFFICER, ScopePart.commune(code));
            calls.apply(code, "VILLAGES", "Mã thôn,Tên thôn,Loại", "S1,Thôn Một,Thôn");
            List<String> roster = new ArrayList<>(List.of("Mã,Họ và tên,Năm sinh,Thôn"));
            for (int name = 0; name < NAMES.size(); name++) {
                for (int person = 0; person < NAMESAKES; person++) {
                    roster.add("%s,%s,1990,Thôn Một".formatted(person(name, person), NAMES.get(name)));
                }
            }
            calls.apply(code, "ROSTER", roster.toArray(String[]::new));
        }

        private String person(int name, int number) {
            return "%s-%d%d".formatted(code, name, number);
        }

        void run() {
            send();
            for (int step = 0; step < STEPS; step++) {
                String did = step();
                assertThat(stored()).as("after step %d: %s", step, did).containsExactlyInAnyOrderElementsOf(expected());
                assertThat(waiting())
                        .as("who waits after step %d: %s", step, did)
                        .isEqualTo(undecided());
            }
        }

        private String step() {
            List<Integer> open = List.copyOf(undecided());
            List<Integer> closed = List.copyOf(decided.keySet());
            int choice = dice.nextInt(10);
            if (choice < 3 || files.isEmpty()) {
                return send();
            }
            if (choice < 5 && !open.isEmpty()) {
                return decide(one(open));
            }
            if (choice < 7 && !closed.isEmpty()) {
                return revoke(one(closed));
            }
            if (choice < 8) {
                return undo(one(List.copyOf(files.keySet())));
            }
            return merged.isEmpty() || dice.nextBoolean() ? merge(dice.nextInt(NAMES.size())) : split();
        }

        private <T> T one(List<T> of) {
            return of.get(dice.nextInt(of.size()));
        }

        private String send() {
            LocalDate asOf = LocalDate.of(2025, 11, 3 + dice.nextInt(9));
            List<String> lines = new ArrayList<>(List.of("Mã học viên,Họ và tên,Năm sinh,Khóa học,Trạng thái,Ghi chú"));
            Map<Integer, Row> rows = new HashMap<>();
            for (int learner = 0; learner < NAMES.size(); learner++) {
                if (dice.nextInt(4) > 0) {
                    CourseStatus status = one(List.of(CourseStatus.values()));
                    lines.add("HV%d,%s,1990,%s,%s,%d"
                            .formatted(learner, NAMES.get(learner), COURSE, WORDS.get(status), sent));
                    rows.put(learner, new Row(lines.size(), new Subject("", COURSE), status, null, null));
                }
            }
            lines.add(",,,,,%d".formatted(sent++)); // no two files are the same
            JsonNode job = calls.upload(
                    code,
                    "COMPLETIONS",
                    "apply",
                    "tep.csv",
                    ImportCalls.text(lines.toArray(String[]::new)),
                    "asOf=" + asOf);
            files.put(job.get("id").asLong(), rows);
            days.put(job.get("id").asLong(), asOf);
            return "sent " + lines;
        }

        private String decide(int learner) {
            boolean ours = dice.nextInt(4) > 0;
            String person = ours ? one(candidates(learner)) : "";
            String body =
                    ours ? "{'decision': 'SAME', 'personCode': '%s'}".formatted(person) : "{'decision': 'NOT_OURS'}";
            assertThat(admin.post("/reviews/" + reviews().get(learner), body)).hasStatus(204);
            decided.put(learner, person);
            return "decided " + learner + " " + person;
        }

        private List<String> candidates(int name) {
            return IntStream.range(0, NAMESAKES)
                    .mapToObj(number -> person(name, number))
                    .filter(person -> !merged.containsKey(person))
                    .toList();
        }

        private String revoke(int learner) {
            Long decision = sql.queryForObject(
                    "SELECT d.id FROM decision d WHERE d.commune_code = ? AND d.revoked_at IS NULL ORDER BY d.id LIMIT 1 OFFSET ?",
                    Long.class,
                    code,
                    order().indexOf(learner));
            assertThat(admin.delete("/decisions/" + decision)).hasStatus(204);
            decided.remove(learner);
            return "revoked " + learner;
        }

        /** The decided learners in the order of their decisions. */
        private List<Integer> order() {
            List<Integer> order = new ArrayList<>();
            ImportCalls.json(admin.get("/decisions?commune=" + code))
                    .get("items")
                    .forEach(one ->
                            order.add(0, NAMES.indexOf(one.get("learnerName").asString())));
            return order;
        }

        private String undo(long file) {
            calls.act(file, "undo");
            files.remove(file);
            return "undone " + file;
        }

        private String merge(int name) {
            List<String> left = candidates(name);
            if (left.size() < NAMESAKES) {
                return "nobody merged";
            }
            String kept = left.get(dice.nextInt(NAMESAKES));
            String gone =
                    one(left.stream().filter(person -> !person.equals(kept)).toList());
            officer.send("/duplicates/merge", "keep", kept, "other", gone);
            merged.put(gone, kept);
            return "merged " + gone + " into " + kept;
        }

        /** What was decided for the one who went in before that is his again. */
        private String split() {
            String gone = one(List.copyOf(merged.keySet()));
            Long merge = sql.queryForObject(
                    "SELECT m.id FROM person_merge m JOIN merged_person o ON o.id = m.person_id WHERE o.code = ?",
                    Long.class,
                    gone);
            officer.send("/duplicates/" + merge + "/split");
            merged.remove(gone);
            return "split " + gone;
        }

        private Set<Integer> undecided() {
            Set<Integer> open = new TreeSet<>();
            files.values().forEach(rows -> open.addAll(rows.keySet()));
            open.removeAll(decided.keySet());
            return open;
        }

        private Set<Integer> waiting() {
            return new TreeSet<>(reviews().keySet());
        }

        private Map<Integer, Long> reviews() {
            Map<Integer, Long> open = new HashMap<>();
            ImportCalls.json(admin.get("/reviews?commune=" + code))
                    .get("items")
                    .forEach(review -> open.put(
                            NAMES.indexOf(review.get("raw").get("Họ và tên").asString()),
                            review.get("id").asLong()));
            return open;
        }

        private List<Stands> expected() {
            ReportsModel model = new ReportsModel();
            files.forEach((file, rows) -> {
                List<Row> said = new ArrayList<>();
                rows.forEach((learner, row) -> {
                    String person = decided.getOrDefault(learner, "");
                    if (!person.isEmpty()) {
                        Subject subject = new Subject(merged.getOrDefault(person, person), COURSE);
                        said.add(new Row(row.line(), subject, row.status(), null, null));
                    }
                });
                LocalDate asOf = days.getOrDefault(file, LocalDate.MIN);
                model.apply(new Report(file, asOf), said);
            });
            return model.all();
        }

        private List<Stands> stored() {
            return sql.query(
                    """
                    SELECT p.code, c.code, k.status, k.completed_on, k.completed_by, k.import_id, k.line
                      FROM completion k
                      JOIN person p ON p.id = k.person_id
                      JOIN course c ON c.id = k.course_id
                     WHERE k.commune_code = ?
                    """,
                    (row, number) -> new Stands(
                            new Subject(row.getString(1), row.getString(2)),
                            CourseStatus.valueOf(row.getString(3)),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            null,
                            row.getLong(6),
                            row.getInt(7)),
                    code);
        }
    }
}
