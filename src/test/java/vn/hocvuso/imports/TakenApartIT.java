package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

/** What rests on what: decisions, newcomers, merged people and files, taken back in an order that nobody thought of first. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class TakenApartIT {

    private static final String COMMUNE = "21154";
    private static final String ROSTER = "Mã,Họ và tên,Ngày sinh,CCCD,Thôn";
    private static final String EXPORT = "Mã học viên,Họ và tên,Năm sinh,Thôn,Khóa học,Trạng thái";

    private final BeanFactory program;
    private final JdbcTemplate sql;
    private final Api admin;
    private final ImportCalls calls;
    private final Browser officer;

    TakenApartIT(@Autowired BeanFactory program, @Autowired JdbcTemplate sql) {
        this.program = program;
        this.sql = sql;
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
        this.officer = Browser.of(program, Role.OFFICER, ScopePart.commune(COMMUNE));
    }

    @BeforeAll
    void villages() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "T1,Thôn Một,Thôn", "T2,Thôn Hai,Thôn");
    }

    @Test
    void aNewPersonStaysWithTheUndoOfHisFileIfAnotherLearnerIsHimToo() {
        namesakes("NA", "Lò Văn Bương");
        String[] rows = {row("HA1", "Lò Văn Bương", "Hoàn thành"), row("HA2", "Lò Văn Bương", "Hoàn thành")};
        JsonNode file = file(rows);
        decide(reviews(file).get(0), "{'decision': 'NEW_PERSON', 'villageCode': 'T1'}");
        String made = calls.rows(id(file), "MATCHED").get(0).get("personCode").asString();
        decide(reviews(file).get(0), same(made));

        calls.act(id(file), "undo");
        JsonNode again = file(rows[0], rows[1], "");

        assertThat(again.get("state").asString()).isEqualTo("APPLIED");
        assertThat(calls.rows(id(again), "MATCHED")).hasSize(2);
    }

    @Test
    void whatTwoDecisionsToldOfOneLearnerGoesWithTheLast() {
        namesakes("NB", "Lò Văn Chương");
        JsonNode first = file(row("HB1", "Lò Văn Chương", "Đang học"), row("HB1", "Chương Lò Văn", "Đang học"));
        decide(reviewOf(first, "Lò Văn Chương"), same("NB1"));
        JsonNode second = file(row("HB1", "Chương Lò Văn", "Hoàn thành"));
        assertThat(status("NB1")).isEqualTo("COMPLETED");
        decide(reviewOf(first, "Chương Lò Văn"), same("NB2"));
        assertThat(status("NB2")).isEqualTo("COMPLETED");
        assertThat(status("NB1")).isEqualTo("IN_PROGRESS");

        assertThat(admin.delete("/decisions/" + decisionOn("NB2"))).hasStatus(204);

        assertThat(calls.rows(id(second), "REVIEW")).hasSize(1);
        assertThat(status("NB2")).isNull();
        assertThat(status("NB1")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aDecisionHoldsForRowsThatTheProgramHadMatchedOtherwise() {
        calls.apply(COMMUNE, "ROSTER", ROSTER, "NC1,Lò Văn Dưỡng,14/02/1981,,Thôn Một");
        String learner = "HC1,Lò Văn Dưỡng,14/02/1981,Thôn Một,NEN-TANG,Hoàn thành";
        String header = EXPORT.replace("Năm sinh", "Ngày sinh");
        JsonNode first = calls.apply(COMMUNE, "COMPLETIONS", header, learner);
        assertThat(calls.rows(id(first), "MATCHED")).hasSize(1);
        calls.apply(COMMUNE, "ROSTER", ROSTER, "NC2,Lò Văn Dưỡng,14/02/1981,,Thôn Hai");
        JsonNode second = calls.apply(COMMUNE, "COMPLETIONS", header, learner, "");

        decide(reviews(second).get(0), same("NC2"));

        assertThat(status("NC2")).isEqualTo("COMPLETED");
        assertThat(status("NC1")).isNull();
        assertThat(calls.rows(id(first), "MATCHED").get(0).get("personCode").asString())
                .isEqualTo("NC2");
    }

    @Test
    void whoHoldsSomebodyElseIsNotTakenBackFromUnderHim() {
        JsonNode first = calls.apply(COMMUNE, "ROSTER", ROSTER, "ND1,Lò Thị Én,01/01/1980,,Thôn Một");
        calls.apply(COMMUNE, "ROSTER", ROSTER, "ND2,Lò Thị Én,01/01/1980,,Thôn Hai");
        merge("ND1", "ND2");

        assertThat(admin.post("/imports/" + id(first) + "/undo", ""))
                .hasStatus(409)
                .bodyText()
                .contains("IN_USE", "ND1");
    }

    @Test
    void revokingADecisionWhoseNewPersonWentIntoSomebodyElseTakesNobodyOffTheRoster() {
        namesakes("NE", "Lò Thị Hoan");
        JsonNode file = file(row("HE1", "Lò Thị Hoan", "Hoàn thành"));
        decide(reviews(file).get(0), "{'decision': 'NEW_PERSON', 'villageCode': 'T1'}");
        String made = calls.rows(id(file), "MATCHED").get(0).get("personCode").asString();
        assertThat(officer.send("/duplicates/merge", "keep", made, "other", "NE2"))
                .hasStatus(409);
        merge("NE2", made);

        assertThat(admin.delete("/decisions/" + decisionOn("NE2"))).hasStatus(204);

        assertThat(status("NE2")).isNull();
        assertThat(people("lo thi hoan")).isEqualTo(2);
        split(made);
        assertThat(people("lo thi hoan")).isEqualTo(3);
    }

    @Test
    void aNewPersonWhoOutlivedHisFileGoesOnceHisDecisionIsRevoked() {
        namesakes("NF", "Lò Thị Inh");
        JsonNode first = file(row("HF1", "Lò Thị Inh", "Hoàn thành"));
        decide(reviews(first).get(0), "{'decision': 'NEW_PERSON', 'villageCode': 'T1'}");
        JsonNode second = file(row("HF1", "Lò Thị Inh", "Hoàn thành"), "");
        String made = calls.rows(id(second), "MATCHED").get(0).get("personCode").asString();
        calls.act(id(first), "undo");
        assertThat(people("lo thi inh")).isEqualTo(3);

        assertThat(admin.delete("/decisions/" + decisionOn(made))).hasStatus(204);

        assertThat(people("lo thi inh")).isEqualTo(2);
        assertThat(reviews(second)).hasSize(1);
    }

    @Test
    void aReviewThatNamedTheOneWhoWentNamesTheOneIntoWhomHeWent() {
        namesakes("NG", "Lò Thị Khăm");
        JsonNode file = file(row("HG1", "Lò Thị Khăm", "Hoàn thành"));
        merge("NG2", "NG1");

        JsonNode candidates = reviews(file).get(0).get("candidates");

        assertThat(candidates.get(0).get("personCode").asString()).isEqualTo("NG2");
        assertThat(candidates.get(0).get("score").asDouble()).isGreaterThan(0.5);
        split("NG1");
        assertThat(reviews(file).get(0).get("candidates")).hasSize(2);
    }

    @Test
    void theVillageOfSomebodyWhoWentIntoSomebodyElseIsNotTakenBack() {
        JsonNode villages = calls.apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "T9,Thôn Chín,Thôn");
        calls.apply(
                COMMUNE, "ROSTER", ROSTER, "NH1,Lò Thị Lả,01/01/1980,,Thôn Một", "NH2,Lò Thị Lả,01/01/1980,,Thôn Chín");
        merge("NH1", "NH2");

        assertThat(admin.post("/imports/" + id(villages) + "/undo", "")).hasStatus(409);
        split("NH2");
        assertThat(ImportCalls.json(admin.get("/people/NH2")).get("villageCode").asString())
                .isEqualTo("T9");
    }

    @Test
    void aRosterWithoutCodesKnowsThoseWhoWentIntoOthersToo() {
        String header = "Họ và tên,Ngày sinh,CCCD,Thôn";
        String[] rows = {"Lò Thị Mẩy,01/01/1980,051180003331,Thôn Một", "Lò Thị Mẩy,01/01/1980,,Thôn Hai"};
        calls.apply(COMMUNE, "ROSTER", header, rows[0], rows[1]);
        String kept = code("lo thi may", "T1");
        merge(kept, code("lo thi may", "T2"));

        JsonNode again = calls.apply(COMMUNE, "ROSTER", header, rows[0], rows[1], "");

        assertThat(again.get("effects").get("created").asInt()).isZero();
        assertThat(people("lo thi may")).isEqualTo(1);
    }

    @Test
    void aConfirmedDecisionThatIsRevokedAsksAgainWithCandidates() {
        namesakes("NK", "Lò Thị Nọi");
        JsonNode first = file(row("HK1", "Lò Thị Nọi", "Hoàn thành"));
        decide(reviews(first).get(0), same("NK1"));
        file(row("HK1", "Lò Thị Nọii", "Hoàn thành"));
        long decision = decisionOn("NK1");
        officer.send("/decisions/" + decision + "/confirm");

        assertThat(admin.delete("/decisions/" + decision)).hasStatus(204);

        assertThat(reviews(first).get(0).get("candidates")).hasSize(2);
    }

    @Test
    void whoDecidesNoMoreRevokesNothingThatHeOnceDecided() {
        namesakes("NL", "Lò Thị Oi");
        JsonNode file = file(row("HL1", "Lò Thị Oi", "Hoàn thành"));
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "T1"));
        assertThat(leader.post("/reviews/" + reviews(file).get(0).get("id").asLong(), same("NL1")))
                .hasStatus(204);

        Api moved = leader.moved(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));

        assertThat(moved.delete("/decisions/" + decisionOn("NL1"))).hasStatus(403);
        Api elsewhere = leader.moved(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "T2"));
        assertThat(elsewhere.delete("/decisions/" + decisionOn("NL1"))).hasStatus(404);
    }

    /** Two people of one name and year, one in each village. */
    private void namesakes(String code, String name) {
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Năm sinh,Thôn",
                "%s1,%s,1980,Thôn Một".formatted(code, name),
                "%s2,%s,1980,Thôn Hai".formatted(code, name));
    }

    private static String row(String learner, String name, String state) {
        return "%s,%s,1980,,NEN-TANG,%s".formatted(learner, name, state);
    }

    private JsonNode file(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = EXPORT;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return calls.apply(COMMUNE, "COMPLETIONS", lines);
    }

    private static String same(String person) {
        return "{'decision': 'SAME', 'personCode': '%s'}".formatted(person);
    }

    private void decide(JsonNode review, String decision) {
        assertThat(admin.post("/reviews/" + review.get("id").asLong(), decision))
                .hasStatus(204);
    }

    private JsonNode reviews(JsonNode job) {
        return ImportCalls.json(admin.get("/reviews?import=" + id(job))).get("items");
    }

    private JsonNode reviewOf(JsonNode job, String name) {
        return StreamSupport.stream(reviews(job).spliterator(), false)
                .filter(review -> review.get("raw").get("Họ và tên").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long decisionOn(String person) {
        return StreamSupport.stream(
                        ImportCalls.json(admin.get("/decisions?size=500&commune=" + COMMUNE))
                                .get("items")
                                .spliterator(),
                        false)
                .filter(one -> one.path("personCode").asString("").equals(person))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private void merge(String kept, String gone) {
        assertThat(officer.send("/duplicates/merge", "keep", kept, "other", gone))
                .hasStatus(302);
    }

    private void split(String gone) {
        Long merge = sql.queryForObject(
                "SELECT m.id FROM person_merge m JOIN merged_person o ON o.id = m.person_id WHERE o.code = ?",
                Long.class,
                gone);
        assertThat(officer.send("/duplicates/" + merge + "/split")).hasStatus(302);
    }

    private @Nullable String status(String person) {
        JsonNode completions = ImportCalls.json(admin.get("/people/" + person)).get("completions");
        return completions.isEmpty() ? null : completions.get(0).get("status").asString();
    }

    private String code(String name, String village) {
        return ImportCalls.json(admin.get("/people?commune=%s&village=%s&q=%s".formatted(COMMUNE, village, name)))
                .get("items")
                .get(0)
                .get("code")
                .asString();
    }

    private int people(String name) {
        return ImportCalls.json(admin.get("/people?commune=" + COMMUNE + "&q=" + name))
                .get("total")
                .asInt();
    }

    private static long id(JsonNode job) {
        return job.get("id").asLong();
    }
}
