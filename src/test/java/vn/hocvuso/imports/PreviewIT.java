package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;

/** What a file would do to the figures is told before it does anything, and then it does just that. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"}) // a database with two courses
class PreviewIT {

    private static final String COMMUNE = "21361";
    private static final String EXPORT = "Họ và tên,Ngày sinh,CCCD,Thôn,Trạng thái,Ngày hoàn thành";

    @Autowired
    private JdbcTemplate sql;

    private final Api admin;
    private final ImportCalls calls;

    PreviewIT(@Autowired BeanFactory program) {
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void aCampaignInTwoVillages() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "W1,Thôn Một,Thôn", "W2,Thôn Hai,Thôn");
        admin.put("/campaigns/XEM-TRUOC", """
                {'communeCode': '21361', 'name': 'Đợt thử', 'courses': ['NEN-TANG'], 'courseRule': 'ALL',
                 'groups': ['ADULT'], 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'targets': []}
                """);
    }

    @Test
    @Order(1)
    void aPreviewOfARosterTellsHowManyPeopleAreNew() {
        String[] roster = Stream.concat(
                        Stream.of("Mã,Họ và tên,Ngày sinh,CCCD,Thôn"),
                        Stream.of(1, 2, 3, 4, 5, 6).map(number -> "WW%d,Võ Văn Số %d,01/02/1990,05109001%04d,Thôn %s"
                                .formatted(number, number, number, number <= 4 ? "Một" : "Hai")))
                .toArray(String[]::new);

        JsonNode ready = calls.preview(COMMUNE, "ROSTER", roster);

        assertThat(effects(ready)).containsExactly(6, 0, 0, 0);
        assertThat(people()).isZero();
        JsonNode applied = calls.act(ready.get("id").asLong(), "apply");
        assertThat(effects(applied)).containsExactly(6, 0, 0, 0);
        assertThat(people()).isEqualTo(6);
    }

    @Test
    @Order(2)
    void aPreviewTellsTheFiguresOfEachVillageAndTheApplyMakesThem() {
        JsonNode ready = preview("2025-11-05", row(1, "Hoàn thành"), row(2, "Hoàn thành"), row(5, "Đang học"));

        assertThat(ready.get("state").asString()).isEqualTo("READY");
        assertThat(effects(ready)).containsExactly(3, 0, 0, 0);
        assertThat(changes(ready)).containsExactly("W1 0 2 4", "W2 0 0 2");
        assertThat(completions()).isZero();
        assertThat(sql.queryForObject("SELECT SUM(held) FROM commune_freshness", Integer.class))
                .isZero();

        JsonNode applied = calls.act(ready.get("id").asLong(), "apply");

        assertThat(effects(applied)).containsExactly(3, 0, 0, 0);
        assertThat(changes(applied)).containsExactly("W1 0 2 4", "W2 0 0 2");
        assertThat(completions()).isEqualTo(3);
    }

    @Test
    @Order(3)
    void aFileThatTakesCompletionsBackIsAlarmedAndTakesNothingBack() {
        JsonNode ready =
                preview("2025-11-08", row(1, "Đang học"), row(2, "Hoàn thành"), row(5, "Hoàn thành"), row(6, "x"));

        assertThat(effects(ready)).containsExactly(1, 1, 1, 1);
        assertThat(alarms(ready)).containsExactly("COMPLETIONS_TAKEN_BACK 1");
        assertThat(changes(ready)).containsExactly("W1 2 2 4", "W2 0 2 2");
        JsonNode applied = calls.act(ready.get("id").asLong(), "apply");
        assertThat(changes(applied)).containsExactly("W1 2 2 4", "W2 0 2 2");
        assertThat(alarms(applied)).containsExactly("COMPLETIONS_TAKEN_BACK 1");
    }

    @Test
    @Order(4)
    void aFileThatIsOlderThanTheLastOneOrLacksManyOfItsLearnersIsAlarmed() {
        assertThat(alarms(preview("2025-11-06", row(1, "Hoàn thành"), row(2, "x"), row(5, "x"), row(6, "x"))))
                .containsExactly("OLDER_FILE 2");
        assertThat(alarms(preview("2025-11-09", row(1, "Hoàn thành")))).containsExactly("LEARNERS_MISSING 3");
        assertThat(alarms(preview("2025-11-09", row(1, "x"), row(2, "x"), row(5, "x"), row(6, "x"), row(3, "x"))))
                .isEmpty();
    }

    @Test
    @Order(5)
    void aCancelledPreviewLeavesNothing() {
        int before = completions();
        JsonNode ready = preview("2025-11-10", row(3, "Hoàn thành"), row(4, "Hoàn thành"), row(1, "x"), row(2, "x"));

        calls.act(ready.get("id").asLong(), "cancel");

        assertThat(completions()).isEqualTo(before);
    }

    private static String row(int number, String state) {
        return "Võ Văn Số %d,01/02/1990,05109001%04d,Thôn %s,%s,"
                .formatted(number, number, number <= 4 ? "Một" : "Hai", state);
    }

    private JsonNode preview(String asOf, String... rows) {
        String[] lines = Stream.concat(Stream.of(EXPORT), Arrays.stream(rows)).toArray(String[]::new);
        return calls.upload(
                COMMUNE,
                "COMPLETIONS",
                "preview",
                "tep.csv",
                ImportCalls.text(lines),
                "source=xem-truoc",
                "course=NEN-TANG",
                "asOf=" + asOf);
    }

    private static List<Integer> effects(JsonNode job) {
        return Stream.of("created", "updated", "unchanged", "conflicts")
                .map(effect -> job.get("effects").get(effect).asInt())
                .toList();
    }

    private static List<String> alarms(JsonNode job) {
        List<String> alarms = new ArrayList<>();
        job.get("alarms")
                .forEach(alarm -> alarms.add(
                        alarm.get("code").asString() + " " + alarm.get("count").asInt()));
        return alarms;
    }

    private List<String> changes(JsonNode job) {
        List<String> changes = new ArrayList<>();
        ImportCalls.json(admin.get("/imports/" + job.get("id").asLong() + "/changes"))
                .get("items")
                .forEach(change -> changes.add("%s %d %d %d"
                        .formatted(
                                change.get("villageCode").asString(),
                                change.get("doneBefore").asInt(),
                                change.get("doneAfter").asInt(),
                                change.get("denominator").asInt())));
        return changes;
    }

    private int people() {
        return count("SELECT COUNT(*) FROM person WHERE commune_code = ?");
    }

    private int completions() {
        return count("SELECT COUNT(*) FROM completion WHERE commune_code = ?");
    }

    private int count(String query) {
        Integer count = sql.queryForObject(query, Integer.class, COMMUNE);
        return count == null ? 0 : count;
    }
}
