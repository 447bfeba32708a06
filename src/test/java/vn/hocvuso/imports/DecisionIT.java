package vn.hocvuso.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

/** What somebody decides about a learner holds for every later file, until it is revoked. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T10:00:00", "hocvuso.clock.allowed=true"})
class DecisionIT {

    private static final String COMMUNE = "21028";
    private static final String OTHER_COMMUNE = "21034";
    private static final String HEADER = "Mã học viên,Họ và tên,Ngày sinh,CCCD,Thôn,Khóa học,Trạng thái";

    private final BeanFactory program;
    private final Api admin;
    private final ImportCalls calls;
    private int pairs;

    DecisionIT(@Autowired BeanFactory program) {
        this.program = program;
        this.admin = Api.ofAdmin(program);
        this.calls = new ImportCalls(admin);
    }

    @BeforeAll
    void villagesAndACampaign() {
        admin.put("/courses/NEN-TANG", "{'name': 'Khóa học nền tảng', 'source': 'portal', 'aliases': []}");
        for (String commune : new String[] {COMMUNE, OTHER_COMMUNE}) {
            calls.apply(commune, "VILLAGES", "Mã thôn,Tên thôn,Loại", "D1,Thôn Một,Thôn", "D2,Thôn Hai,Thôn");
        }
        admin.put("/campaigns/QD-" + COMMUNE, """
                {'communeCode': '%s', 'name': 'Đợt', 'courses': ['NEN-TANG'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-20', 'targets': []}""".formatted(COMMUNE));
    }

    @Test
    void aDecisionSurvivesAChangedNameSilentlyAndRevokingItTakesTheCompletionsAway() {
        Namesakes two = namesakes("Hồ Thị Sương");
        JsonNode first = file(two.row("HV-S", "Hồ Thị Sương", "Hoàn thành"));
        assertThat(first.get("rows").get("review").asInt()).isEqualTo(1);
        int before = done();
        decide(onlyReview(first), "{'decision': 'SAME', 'personCode': '%s'}".formatted(two.first));
        assertThat(done()).isEqualTo(before + 1);

        JsonNode second = file(two.row("HV-S", "Ho Thi Suong", "Hoàn thành"));
        JsonNode third = file(two.row("HV-S", "Hồ Thị Suomg", "Hoàn thành"));

        assertThat(second.get("rows").get("review").asInt()).isZero();
        assertThat(third.get("rows").get("review").asInt()).isZero();
        JsonNode row = calls.rows(id(third), "MATCHED").get(0);
        assertThat(row.get("personCode").asString()).isEqualTo(two.first);
        assertThat(row.get("matchedBy").asString()).isEqualTo("DECISION");
        assertThat(done()).isEqualTo(before + 1);

        calls.act(id(first), "undo");
        assertThat(done()).isEqualTo(before + 1);
        assertThat(admin.delete("/decisions/" + decisionOn(two.first))).hasStatus(204);

        assertThat(done()).isEqualTo(before);
        assertThat(completionsOf(two.first)).isEmpty();
        assertThat(calls.rows(id(third), "REVIEW")).hasSize(1);
        assertThat(calls.get(id(third)).get("rows").get("review").asInt()).isEqualTo(1);
        assertThat(reviewsOf(second)).hasSize(1);
        assertThat(reviewsOf(third)).hasSize(1);
    }

    @Test
    void aLearnerWithoutAnAccountIsKnownAgainWithoutHisVillage() {
        Namesakes two = namesakes("Hồ Thị Mây");
        JsonNode first = file(two.row("", "Hồ Thị Mây", "Hoàn thành"));
        decide(onlyReview(first), "{'decision': 'SAME', 'personCode': '%s'}".formatted(two.first));

        JsonNode next = file(",Hồ Thị Mây,1990,,,NEN-TANG,Hoàn thành");

        assertThat(calls.rows(id(next), "MATCHED").get(0).get("personCode").asString())
                .isEqualTo(two.first);
    }

    @Test
    void theSameFileASecondTimeBringsNoNewReviewAndTakingTheFirstBackLosesNone() {
        Namesakes two = namesakes("Hồ Thị Nắng");
        JsonNode first = file(two.row("HV-N", "Hồ Thị Nắng", "Hoàn thành"));
        long review = onlyReview(first);
        long waiting = waiting();

        JsonNode second = file(two.row("HV-N", "Hồ Thị Nắng", "Hoàn thành"), "");

        assertThat(waiting()).isEqualTo(waiting);
        assertThat(onlyReview(first)).isEqualTo(review);
        assertThat(onlyReview(second)).isEqualTo(review);
        calls.act(id(first), "undo");
        assertThat(onlyReview(second)).isEqualTo(review);
        calls.act(id(second), "undo");
        assertThat(waiting()).isEqualTo(waiting - 1);
    }

    @Test
    void revokingANewPersonTakesHimOffTheRosterUnlessSomethingElseRestsOnHim() {
        Namesakes two = namesakes("Hồ Thị Gió");
        JsonNode first = file(two.row("HV-G", "Hồ Thị Gió", "Hoàn thành"));
        decide(onlyReview(first), "{'decision': 'NEW_PERSON', 'villageCode': 'D1'}");
        assertThat(people("Hồ Thị Gió")).isEqualTo(3);
        String made = calls.rows(id(first), "MATCHED").get(0).get("personCode").asString();
        assertThat(admin.delete("/decisions/" + decisionOn(made))).hasStatus(204);
        assertThat(people("Hồ Thị Gió")).isEqualTo(2);
        assertThat(onlyReview(first)).isPositive();

        decide(onlyReview(first), "{'decision': 'NEW_PERSON', 'villageCode': 'D1'}");
        made = calls.rows(id(first), "MATCHED").get(0).get("personCode").asString();
        admin.patch("/people/" + made, "{'version': 1, 'note': 'đã gặp'}");
        assertThat(admin.delete("/decisions/" + decisionOn(made))).hasStatus(204);
        assertThat(people("Hồ Thị Gió")).isEqualTo(3);
        assertThat(completionsOf(made)).isEmpty();
    }

    @Test
    void nobodyOfOursWaitsAgainOnceThatIsRevoked() {
        Namesakes two = namesakes("Hồ Thị Mưa");
        JsonNode first = file(two.row("HV-M", "Hồ Thị Mưa", "Hoàn thành"));
        decide(onlyReview(first), "{'decision': 'NOT_OURS'}");
        assertThat(calls.rows(id(first), "UNMATCHED")).hasSize(1);
        JsonNode next = file(two.row("HV-M", "Hồ Thị Mưa", "Hoàn thành"), "");
        assertThat(calls.rows(id(next), "UNMATCHED")).hasSize(1);

        assertThat(admin.delete("/decisions/" + newest())).hasStatus(204);

        assertThat(reviewsOf(first).get(0).get("candidates")).hasSize(2);
        assertThat(onlyReview(first)).isEqualTo(onlyReview(next));
    }

    @Test
    void aDecisionWhoseFactsHaveChangedHoldsAndIsShownForChecking() {
        Namesakes two = namesakes("Hồ Thị Hoa");
        JsonNode first = file(two.row("HV-H", "Hồ Thị Hoa", "Hoàn thành"));
        decide(onlyReview(first), "{'decision': 'SAME', 'personCode': '%s'}".formatted(two.first));
        long decision = decisionOn(two.first);
        assertThat(toCheck(decision)).isFalse();

        JsonNode next = file("HV-H,Hồ Thị Hoa,1991,,Thôn Một,NEN-TANG,Hoàn thành");
        assertThat(calls.rows(id(next), "MATCHED")).hasSize(1);
        assertThat(toCheck(decision)).isTrue();
        calls.act(id(next), "undo");
        assertThat(toCheck(decision)).isFalse();

        int version = ImportCalls.json(admin.get("/people/" + two.first))
                .get("version")
                .asInt();
        admin.patch("/people/" + two.first, "{'version': %d, 'note': 'đã gặp'}".formatted(version));
        assertThat(toCheck(decision)).isFalse();
        admin.patch("/people/" + two.first, "{'version': %d, 'birthYear': 1992}".formatted(version + 1));
        assertThat(toCheck(decision)).isTrue();
        assertThat(completionsOf(two.first)).hasSize(1);
    }

    @Test
    void aDecisionIsSeenAndRevokedByThoseWhoRunItsCommune() {
        Namesakes two = namesakes("Hồ Thị Trăng");
        JsonNode first = file(two.row("HV-T", "Hồ Thị Trăng", "Hoàn thành"));
        decide(onlyReview(first), "{'decision': 'SAME', 'personCode': '%s'}".formatted(two.first));
        long decision = decisionOn(two.first);
        Api elsewhere = Api.ofOfficer(program, OTHER_COMMUNE);
        Api chairman = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));

        assertThat(elsewhere.delete("/decisions/" + decision)).hasStatus(404);
        assertThat(elsewhere.get("/decisions?commune=" + COMMUNE)).hasStatus(404);
        assertThat(chairman.get("/decisions?commune=" + COMMUNE)).hasStatus(403);
        assertThat(chairman.delete("/decisions/" + decision)).hasStatus(403);
        assertThat(admin.delete("/decisions/" + decision)).hasStatus(204);
        assertThat(admin.delete("/decisions/" + decision)).hasStatus(404);
    }

    @Test
    void aTeamLeaderDecidesOnThoseWhoMayLiveInHisVillageAndSeesNobodyElse() {
        Namesakes two = namesakes("Hồ Thị Sông");
        JsonNode first = file("HV-L,Hồ Thị Sông,1990,,,NEN-TANG,Hoàn thành");
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "D1"));
        Api neighbour = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "D2"));
        JsonNode his =
                ImportCalls.json(leader.get("/reviews?import=" + id(first))).get("items");
        String review = "/reviews/" + his.get(0).get("id").asLong();

        assertThat(texts(his.get(0).get("candidates"), "personCode"))
                .startsWith(two.first)
                .doesNotContain(two.second);
        JsonNode neighbours =
                ImportCalls.json(neighbour.get("/reviews?import=" + id(first))).get("items");
        assertThat(texts(neighbours.get(0).get("candidates"), "personCode"))
                .contains(two.second)
                .doesNotContain(two.first);
        assertThat(neighbour.post(review, same(two.first))).hasStatus(404);
        assertThat(leader.post(review, same(two.second))).hasStatus(404);
        assertThat(leader.post(review, "{'decision': 'NOT_OURS'}")).hasStatus(403);
        assertThat(leader.post(review, "{'decision': 'NEW_PERSON', 'villageCode': 'D2'}"))
                .hasStatus(422);
        assertThat(leader.post(review, same(two.first))).hasStatus(204);

        assertThat(neighbour.delete("/decisions/" + decisionOn(two.first))).hasStatus(404);
        assertThat(leader.delete("/decisions/" + decisionOn(two.first))).hasStatus(204);
    }

    /** Two people of one name and year, one in each village, whom a row with the year alone does not tell apart. */
    private Namesakes namesakes(String name) {
        pairs++;
        String first = "DA" + pairs;
        String second = "DB" + pairs;
        calls.apply(
                COMMUNE,
                "ROSTER",
                "Mã,Họ và tên,Năm sinh,Thôn",
                "%s,%s,1990,Thôn Một".formatted(first, name),
                "%s,%s,1990,Thôn Hai".formatted(second, name));
        return new Namesakes(first, second);
    }

    /** Their codes. */
    private record Namesakes(String first, String second) {

        String row(String learner, String name, String state) {
            return "%s,%s,1990,,Thôn Một,NEN-TANG,%s".formatted(learner, name, state);
        }
    }

    private static String same(String person) {
        return "{'decision': 'SAME', 'personCode': '%s'}".formatted(person);
    }

    private JsonNode file(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return calls.apply(COMMUNE, "COMPLETIONS", lines);
    }

    private void decide(long review, String decision) {
        assertThat(admin.post("/reviews/" + review, decision)).hasStatus(204);
    }

    private long onlyReview(JsonNode job) {
        JsonNode open = reviewsOf(job);
        assertThat(open).hasSize(1);
        return open.get(0).get("id").asLong();
    }

    private JsonNode reviewsOf(JsonNode job) {
        return ImportCalls.json(admin.get("/reviews?import=" + id(job))).get("items");
    }

    private long waiting() {
        return ImportCalls.json(admin.get("/reviews?size=1&commune=" + COMMUNE))
                .get("total")
                .asLong();
    }

    private JsonNode decisions() {
        return ImportCalls.json(admin.get("/decisions?commune=" + COMMUNE)).get("items");
    }

    private long newest() {
        return decisions().get(0).get("id").asLong();
    }

    private long decisionOn(String person) {
        return StreamSupport.stream(decisions().spliterator(), false)
                .filter(one -> one.path("personCode").asString("").equals(person))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private boolean toCheck(long decision) {
        return StreamSupport.stream(
                        ImportCalls.json(admin.get("/decisions?toCheck=true&commune=" + COMMUNE))
                                .get("items")
                                .spliterator(),
                        false)
                .anyMatch(one -> one.get("id").asLong() == decision);
    }

    private JsonNode completionsOf(String person) {
        return ImportCalls.json(admin.get("/people/" + person)).get("completions");
    }

    private int people(String name) {
        return ImportCalls.json(admin.get("/people?commune=" + COMMUNE + "&q=" + name))
                .get("total")
                .asInt();
    }

    private int done() {
        return ImportCalls.json(admin.get("/campaigns/QD-" + COMMUNE + "/progress?by=COMMUNE&group=ADULT"))
                .get("rows")
                .get(0)
                .get("done")
                .asInt();
    }

    private static List<String> texts(JsonNode all, String field) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.get(field).asString())
                .toList();
    }

    private static long id(JsonNode job) {
        return job.get("id").asLong();
    }
}
