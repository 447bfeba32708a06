package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** Whatever rosters come in, undone, and corrected by hand: a person is what the last files say, and hands have the last word. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class RosterSequencesIT {

    private static final int STEPS = 12;
    private static final int PEOPLE = 4;

    @Autowired
    private JdbcTemplate sql;

    private final Api admin;
    private final ImportCalls calls;

    RosterSequencesIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @ParameterizedTest
    @CsvSource({"1, 21520", "2, 21523", "3, 21529", "4, 21538"})
    void aRosterIsWhatTheLastFilesSayAndHandsHaveTheLastWord(long seed, String commune) {
        new Roster(new Random(seed), commune).run();
    }

    private static <T> T one(Random dice, List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    /** A commune whose roster comes in files and is corrected by hand. */
    private final class Roster {

        private final Random dice;
        private final String commune;
        private final List<Said> said = new ArrayList<>();
        private final List<Long> standing = new ArrayList<>();

        /** What a file, or with no import a hand, says of a person. */
        private record Said(@Nullable Long importId, String person, Map<String, @Nullable String> fields) {}

        Roster(Random dice, String commune) {
            this.dice = dice;
            this.commune = commune;
            calls.apply(
                    commune,
                    "VILLAGES",
                    "Mã thôn,Tên thôn,Loại",
                    "S1,Thôn Một,Thôn",
                    "S2,Thôn Hai,Thôn",
                    "S3,Thôn Ba,Thôn");
        }

        void run() {
            send();
            for (int step = 0; step < STEPS; step++) {
                String did = step();
                assertThat(stored()).as("after step %d: %s", step, did).isEqualTo(model());
            }
        }

        private String step() {
            List<String> present = List.copyOf(model().keySet());
            int choice = present.isEmpty() ? 0 : dice.nextInt(10);
            if (choice < 5) {
                return send();
            }
            return choice < 8 ? correct(one(dice, present)) : undo(one(dice, standing));
        }

        private String send() {
            List<String> lines = new ArrayList<>(List.of("Mã,Họ và tên,Năm sinh,Thôn"));
            List<Said> rows = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                if (dice.nextInt(3) > 0) {
                    Map<String, @Nullable String> fields = fields();
                    fields.putIfAbsent("fullName", "Hồ Văn " + person);
                    lines.add("%s-%d,%s,%s,%s"
                            .formatted(
                                    commune,
                                    person,
                                    fields.get("fullName"),
                                    fields.getOrDefault("birthYear", ""),
                                    fields.containsKey("villageCode")
                                            ? village(String.valueOf(fields.get("villageCode")))
                                            : ""));
                    rows.add(new Said(null, commune + "-" + person, fields));
                }
            }
            JsonNode job = calls.apply(commune, "ROSTER", lines.toArray(String[]::new));
            if (!job.get("duplicateOf").isNull()) {
                job = calls.act(job.get("id").asLong(), "apply?force=true");
            }
            long id = job.get("id").asLong();
            assertThat(job.get("rows").get("rejected").asInt()).isZero();
            assertThat(kept(id)).as("shown as kept").isEqualTo(keptBy(rows));
            rows.forEach(row -> said.add(new Said(id, row.person(), row.fields())));
            standing.add(id);
            return "sent " + lines;
        }

        /** Who gets which values: some of the name, the year and the village. */
        private Map<String, @Nullable String> fields() {
            Map<String, @Nullable String> fields = new LinkedHashMap<>();
            if (dice.nextBoolean()) {
                fields.put("fullName", "Hồ Thị " + dice.nextInt(3));
            }
            if (dice.nextBoolean()) {
                fields.put("birthYear", String.valueOf(1980 + dice.nextInt(3)));
            }
            if (dice.nextBoolean()) {
                fields.put("villageCode", "S" + (1 + dice.nextInt(3)));
            }
            return fields;
        }

        private String village(String code) {
            return switch (code) {
                case "S1" -> "Thôn Một";
                case "S2" -> "Thôn Hai";
                default -> "Thôn Ba";
            };
        }

        private int kept(long id) {
            return calls.rows(id, "ACCEPTED")
                    .valueStream()
                    .mapToInt(row -> (int) row.get("problems")
                            .valueStream()
                            .filter(problem -> problem.get("code").asString().equals("KEPT_BY_HAND"))
                            .count())
                    .sum();
        }

        private int keptBy(List<Said> rows) {
            int kept = 0;
            for (Said row : rows) {
                Map<String, @Nullable String> hand = folded(said.stream()
                        .filter(one -> one.importId() == null && one.person().equals(row.person()))
                        .toList());
                kept += (int) row.fields().entrySet().stream()
                        .filter(field -> hand.containsKey(field.getKey())
                                && !String.valueOf(field.getValue()).equals(hand.get(field.getKey())))
                        .count();
            }
            return kept;
        }

        private String correct(String person) {
            Map<String, @Nullable String> fields = fields();
            fields.putIfAbsent("villageCode", "S1");
            String values = fields.entrySet().stream()
                    .map(field -> field.getKey().equals("birthYear")
                            ? "'%s': %s".formatted(field.getKey(), field.getValue())
                            : "'%s': '%s'".formatted(field.getKey(), field.getValue()))
                    .collect(Collectors.joining(", "));
            String code = sql.queryForObject(
                    "SELECT code FROM person WHERE roster_code = ? AND commune_code = ?",
                    String.class,
                    person,
                    commune);
            Integer version = sql.queryForObject("SELECT version FROM person WHERE code = ?", Integer.class, code);
            assertThat(admin.patch("/people/" + code, "{'version': %d, %s}".formatted(version, values)))
                    .hasStatusOk();
            said.add(new Said(null, person, fields));
            return "corrected " + person + " " + fields;
        }

        /** Refused where somebody has corrected a person whom no other file knows. */
        private String undo(long id) {
            boolean rested = said.stream().filter(one -> one.importId() == null).anyMatch(hand -> said.stream()
                    .filter(one -> one.importId() != null && one.person().equals(hand.person()))
                    .allMatch(one -> Objects.equals(one.importId(), id)));
            if (rested) {
                assertThat(admin.post("/imports/" + id + "/undo", ""))
                        .hasStatus(409)
                        .bodyText()
                        .contains("IN_USE");
                return "refused to undo " + id;
            }
            calls.act(id, "undo");
            said.removeIf(one -> Objects.equals(one.importId(), id));
            standing.remove(id);
            return "undone " + id;
        }

        private Map<String, Map<String, @Nullable String>> model() {
            Map<String, Map<String, @Nullable String>> people = new TreeMap<>();
            said.forEach(one -> people.computeIfAbsent(
                    one.person(),
                    person -> folded(said.stream()
                            .filter(other -> other.person().equals(person))
                            .toList())));
            return people;
        }

        /** Files in the order in which they came, then hands. */
        private Map<String, @Nullable String> folded(List<Said> all) {
            Map<String, @Nullable String> fields = new TreeMap<>();
            all.stream().filter(one -> one.importId() != null).forEach(one -> fields.putAll(one.fields()));
            all.stream().filter(one -> one.importId() == null).forEach(one -> fields.putAll(one.fields()));
            return fields;
        }

        private Map<String, Map<String, @Nullable String>> stored() {
            Map<String, Map<String, @Nullable String>> people = new TreeMap<>();
            sql.query(
                    """
                    SELECT p.roster_code, p.full_name, p.birth_year, v.code
                      FROM person p
                      LEFT JOIN village v ON v.id = p.village_id
                     WHERE p.commune_code = ?
                    """,
                    row -> {
                        Map<String, @Nullable String> fields = new TreeMap<>();
                        fields.put("fullName", row.getString(2));
                        if (row.getString(3) != null) {
                            fields.put("birthYear", row.getString(3));
                        }
                        if (row.getString(4) != null) {
                            fields.put("villageCode", row.getString(4));
                        }
                        people.put(row.getString(1), fields);
                    },
                    commune);
            return people;
        }
    }
}
