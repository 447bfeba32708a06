package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.imports.ImportCalls;

/** What is known of people beside the portal's files: certificates that were seen, exemptions, visits, and declared totals. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"hocvuso.clock=2025-11-12T09:00:00", "hocvuso.clock.allowed=true"})
class BesideTheFilesIT {

    private static final String COMMUNE = "21181";
    private static final String DENOMINATORS = "/communes/" + COMMUNE + "/denominators";
    private static int campaigns;

    private final BeanFactory program;
    private final Api officer;
    private String campaign = "";
    private String person = "";

    BesideTheFilesIT(@Autowired BeanFactory program) {
        this.program = program;
        Api.ofAdmin(program).put("/courses/BEN", "{'name': 'Khóa học bên', 'source': 'portal', 'aliases': []}");
        this.officer = Api.ofOfficer(program, COMMUNE);
    }

    @BeforeAll
    void places() {
        new ImportCalls(officer)
                .apply(COMMUNE, "VILLAGES", "Mã thôn,Tên thôn,Loại", "A,Thôn A,Thôn", "B,Thôn B,Thôn", "C,Thôn C,Thôn");
        new ImportCalls(officer)
                .apply(COMMUNE, "ROSTER", "Mã,Họ và tên,Ngày sinh,Thôn", "BT0,Hồ Văn Không,01/02/1990,Thôn B");
    }

    /** One more person in village A, and a campaign of his own that recognises the portal only. */
    @BeforeEach
    void aPersonAndACampaign() {
        int number = ++campaigns;
        person = "BT" + number;
        new ImportCalls(officer)
                .apply(
                        COMMUNE,
                        "ROSTER",
                        "Mã,Họ và tên,CCCD,Ngày sinh,Thôn",
                        "%s,Hồ Thị Bên,0511900007%02d,01/02/1990,Thôn A".formatted(person, number));
        campaign = "/campaigns/ben-" + number;
        put(false);
    }

    private void put(boolean national) {
        assertThat(officer.put(campaign, """
                {'communeCode': '21181', 'name': 'Đợt', 'courses': ['BEN'], 'groups': ['ADULT'],
                 'startsOn': '2025-10-29', 'deadline': '2025-11-10', 'recogniseNational': %s}
                """.formatted(national))).hasStatusOk();
    }

    @Test
    void aCertificateOfThePortalCountsLikeAFile() {
        long before = figure("done");

        assertThat(officer.put("/people/" + person + "/completions/BEN", certificate("PORTAL", "2025-11-09")))
                .hasStatusOk();

        assertThat(figure("done")).isEqualTo(before + 1);
        assertThat(figure("doneNational")).isZero();
        JsonNode known = ImportCalls.json(officer.get("/people/" + person))
                .get("completions")
                .get(0);
        assertThat(known.get("completedOn").asString()).isEqualTo("2025-11-09");
        assertThat(known.get("importId").isNull()).isTrue();
        assertThat(ImportCalls.json(officer.get("/people/" + person + "/completions/BEN"))
                        .get("evidenceNo")
                        .asString())
                .isEqualTo("GCN-77");
        assertThat(todo()).noneMatch(person::equals);
    }

    @Test
    void aCertificateOfTheNationalPlatformCountsOnlyWhereItIsRecognised() {
        long notRecognised = figure("done");
        put(true);
        long done = figure("done");
        long national = figure("doneNational");
        put(false);
        officer.put("/people/" + person + "/completions/BEN", certificate("NATIONAL", "2025-11-11"));
        assertThat(figure("done")).isEqualTo(notRecognised);
        assertThat(todo()).anyMatch(person::equals);

        put(true);

        assertThat(figure("done")).isEqualTo(done + 1);
        assertThat(figure("doneNational")).isEqualTo(national + 1);
        assertThat(todo()).noneMatch(person::equals);

        assertThat(officer.delete("/people/" + person + "/completions/BEN?recognition=NATIONAL"))
                .hasStatus(204);
        assertThat(figure("done")).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-13, 2025-11-13, DAY_IN_FUTURE", "2025-11-09, 2025-11-08, CHECKED_BEFORE_COMPLETED"})
    void aCertificateWhoseDaysCannotBeIsRefused(String completedOn, String checkedOn, String error) {
        assertThat(officer.put("/people/" + person + "/completions/BEN", """
                {'recognition': 'PORTAL', 'completedOn': '%s', 'checkedOn': '%s', 'evidenceNo': 'GCN-77'}
                """.formatted(completedOn, checkedOn)))
                .hasStatus(422)
                .bodyText()
                .contains(error);
        assertThat(ImportCalls.json(officer.get("/people/" + person)).get("completions"))
                .isEmpty();
    }

    @Test
    void onlyThoseWhoRunTheCommuneEnterCertificatesAndExemptPeople() {
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));

        assertThat(leader.put("/people/" + person + "/completions/BEN", certificate("PORTAL", "2025-11-09")))
                .hasStatus(403);
        assertThat(leader.put(campaign + "/exemptions/" + person, "{'reason': 'FRAIL', 'from': '2025-11-01'}"))
                .hasStatus(403);
        assertThat(Api.ofOfficer(program, "21196")
                        .put("/people/" + person + "/completions/BEN", certificate("PORTAL", "2025-11-09")))
                .hasStatus(404);
    }

    @Test
    void theExemptStayInTheFiguresAndASecondRateLeavesThemOut() {
        assertThat(officer.put(
                        campaign + "/exemptions/" + person,
                        "{'reason': 'LONG_TERM_AWAY', 'from': '2025-11-01', 'to': '2025-11-30', 'decisionNo': '5/QĐ'}"))
                .hasStatusOk();

        assertThat(figure("exempt")).isEqualTo(1);
        assertThat(exemptOn("2025-10-31")).isZero();
        assertThat(exemptOn("2025-11-30")).isEqualTo(1);
        assertThat(exemptOn("2025-12-01")).isZero();
        JsonNode shown = ImportCalls.json(officer.get("/people/" + person))
                .get("exemptions")
                .get(0);
        assertThat(shown.get("reason").asString()).isEqualTo("LONG_TERM_AWAY");
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));
        assertThat(ImportCalls.json(leader.get("/people/" + person))
                        .get("exemptions")
                        .get(0)
                        .get("reason")
                        .isNull())
                .isTrue();

        officer.delete(campaign + "/exemptions/" + person);
        assertThat(figure("exempt")).isZero();
    }

    @Test
    void anExemptionThatEndsBeforeItBeginsIsRefused() {
        assertThat(officer.put(
                        campaign + "/exemptions/" + person,
                        "{'reason': 'OTHER', 'from': '2025-11-10', 'to': '2025-11-09'}"))
                .hasStatus(422)
                .bodyText()
                .contains("EXEMPTION_ENDS_BEFORE_BEGIN", "09/11/2025");
        assertThat(ImportCalls.json(officer.get(campaign + "/exemptions")).get("items"))
                .isEmpty();
    }

    @Test
    void aVisitIsKeptOnceAndWhatTheVillageSaysStandsApart() {
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));
        long done = figure("done");
        String visit = """
                {'at': '2025-11-11T19:30:00+07:00', 'kind': 'HOME', 'result': 'DONE_TOGETHER', 'clientId': 'may-%s'}
                """.formatted(person);

        assertThat(leader.post("/people/" + person + "/visits", visit)).hasStatus(201);
        assertThat(leader.post("/people/" + person + "/visits", visit)).hasStatus(200);

        assertThat(ImportCalls.json(leader.get("/people/" + person + "/visits")).get("items"))
                .hasSize(1);
        assertThat(figure("done")).isEqualTo(done);
        assertThat(figure("reportedDone")).isEqualTo(1);
        JsonNode last = ImportCalls.json(officer.get(campaign + "/todo?village=A"))
                .get("items")
                .valueStream()
                .filter(one -> one.get("code").asString().equals(person))
                .findFirst()
                .orElseThrow()
                .get("lastVisit");
        assertThat(last.get("result").asString()).isEqualTo("DONE_TOGETHER");

        officer.put("/people/" + person + "/completions/BEN", certificate("PORTAL", "2025-11-11"));
        assertThat(figure("reportedDone")).isZero();
    }

    @Test
    void aLaterVisitThatEndsOtherwiseTakesTheWordBack() {
        for (String result : new String[] {"DONE_TOGETHER", "WILL_DO"}) {
            officer.post("/people/" + person + "/visits", """
                    {'at': '2025-11-11T19:30:00+07:00', 'kind': 'PHONE', 'result': '%s', 'clientId': '%s-%s'}
                    """.formatted(result, person, result));
        }

        assertThat(figure("reportedDone")).isZero();
        assertThat(officer.post("/people/" + person + "/visits", """
                {'at': '2025-11-15T19:30:00+07:00', 'kind': 'PHONE', 'result': 'WILL_DO', 'clientId': 'mai'}
                """)).hasStatus(422);
    }

    @Test
    void aDeclaredTotalHoldsFromItsDayOnAndEveryWordOnItIsKept() {
        String declared =
                "{'group': 'ADULT', 'villageCode': 'B', 'count': %d, 'asOf': '2025-11-05', 'source': 'công an xã'}";
        officer.put(DENOMINATORS, declared.formatted(40));
        officer.put(DENOMINATORS, declared.formatted(44));
        officer.put(DENOMINATORS, declared.formatted(44));

        assertThat(village("B", "2025-11-04", "denominatorFrom")).isEqualTo("ROSTER");
        assertThat(village("B", "2025-11-05", "denominator")).isEqualTo("44");
        assertThat(village("B", "2025-11-12", "denominatorFrom")).isEqualTo("DECLARED");
        assertThat(village("B", "2025-11-12", "notDone")).isEqualTo("44");
        JsonNode history = ImportCalls.json(officer.get(DENOMINATORS)).get("items");
        assertThat(history.valueStream()
                        .filter(one -> "B".equals(one.get("villageCode").asString("")))
                        .map(one -> one.get("count").asInt()))
                .containsExactly(44, 40);
    }

    @Test
    void totalsOfAllPlacesAreDeclaredOnOnePageAndOnlyWhatIsAnotherNumberIsKept() {
        Browser browser = Browser.of(program, Role.OFFICER, ScopePart.commune(COMMUNE));
        String page = "/denominators?campaign=" + campaign.substring(campaign.lastIndexOf('/') + 1);
        assertThat(browser.open(page)).hasStatusOk().bodyText().contains("Thôn A", "Theo danh sách");
        String[] typed = {
            "group", "ADULT", "asOf", "2025-11-12", "source", "thống kê", "places[0]", "", "counts[0]", "", "places[1]",
            "VILLAGE:A", "shown[1]", "31", "counts[1]", "31", "places[2]", "VILLAGE:C", "shown[2]", "", "counts[2]",
                    "450"
        };
        long before = ImportCalls.json(officer.get(DENOMINATORS)).get("total").asLong();

        assertThat(browser.send("/denominators", typed)).hasStatus3xxRedirection();

        assertThat(ImportCalls.json(officer.get(DENOMINATORS)).get("total").asLong())
                .isEqualTo(before + 1);
        assertThat(village("C", "2025-11-12", "denominator")).isEqualTo("450");
        assertThat(browser.open(page)).bodyText().contains("thống kê", "value=\"450\"");
        typed[typed.length - 1] = "0";
        assertThat(browser.send("/denominators", typed))
                .hasStatus(422)
                .bodyText()
                .contains("từ 1 người trở lên");
    }

    @Test
    void aVisitACertificateAndAnExemptionAreEnteredOnThePageOfAPerson() {
        Browser browser = Browser.of(program, Role.OFFICER, ScopePart.commune(COMMUNE));
        String page = "/people/" + person;
        String query = "?campaign=" + campaign.substring(campaign.lastIndexOf('/') + 1);

        assertThat(browser.send(page + "/visits", "kind", "PHONE", "result", "WILL_DO", "clientId", "trang-" + person))
                .hasStatus3xxRedirection();
        assertThat(browser.send(
                        page + "/certificates",
                        "course",
                        "BEN",
                        "recognition",
                        "NATIONAL",
                        "completedOn",
                        "2025-11-13",
                        "evidenceNo",
                        "QG-12"))
                .hasStatus(422)
                .bodyText()
                .contains("chưa tới", "value=\"QG-12\"");
        assertThat(browser.send(
                        page + "/certificates",
                        "course",
                        "BEN",
                        "recognition",
                        "NATIONAL",
                        "completedOn",
                        "2025-11-10",
                        "evidenceNo",
                        "QG-12"))
                .hasStatus3xxRedirection();
        assertThat(browser.send(page + "/exemption" + query, "reason", "", "from", "2025-11-01"))
                .hasStatus(422);
        assertThat(browser.send(page + "/exemption" + query, "reason", "FRAIL", "from", "2025-11-01"))
                .hasStatus3xxRedirection();

        assertThat(browser.open(page + query))
                .hasStatusOk()
                .bodyText()
                .contains("Hẹn sẽ làm", "QG-12", "từ 01/11/2025, chưa định ngày thôi", "Cao tuổi, sức khỏe yếu");
        assertThat(figure("exempt")).isEqualTo(1);
        assertThat(browser.send(page + "/exemption/remove" + query)).hasStatus3xxRedirection();
        assertThat(figure("exempt")).isZero();
    }

    @Test
    void afterAVisitWhoWalksTheVillageGoesOnThereAndOthersStayWithThePerson() {
        officer.put("/communes/" + COMMUNE + "/organisations/YT", "{'name': 'Trạm Y tế', 'kind': 'HEALTH'}");
        new ImportCalls(officer)
                .apply(
                        COMMUNE,
                        "ROSTER",
                        "Mã,Họ và tên,Ngày sinh,Thôn,Đơn vị",
                        person + ",Hồ Thị Bên,01/02/1990,Thôn A,YT");

        assertThat(visited(Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"))).isEqualTo("/villages/A");
        assertThat(visited(Role.TEAM_MEMBER, ScopePart.commune(COMMUNE))).isEqualTo("/villages/A");
        assertThat(visited(Role.UNIT_CLERK, ScopePart.organisation(COMMUNE, "YT")))
                .isEqualTo("/people/" + person);
        assertThat(visited(Role.OFFICER, ScopePart.commune(COMMUNE))).isEqualTo("/people/" + person);
    }

    /** Where somebody is led who told of a visit; it is there. */
    private String visited(Role role, ScopePart scope) {
        Browser browser = Browser.of(program, role, scope);
        String next = browser.send(
                        "/people/" + person + "/visits", "kind", "PHONE", "result", "WILL_DO", "clientId", "di-" + role)
                .getResponse()
                .getRedirectedUrl();
        assertThat(browser.open(Objects.requireNonNull(next))).hasStatusOk();
        return next.replaceFirst("\\?.*", "");
    }

    @Test
    void aVisitToldByMistakeIsTakenBackByWhoToldIt() {
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));
        Api other = Api.of(program, Role.TEAM_MEMBER, ScopePart.village(COMMUNE, "A"));
        leader.post("/people/" + person + "/visits", """
                {'at': '2025-11-11T19:30:00+07:00', 'kind': 'HOME', 'result': 'DONE_TOGETHER', 'clientId': 'nham'}
                """);
        long id = ImportCalls.json(leader.get("/people/" + person + "/visits"))
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        assertThat(figure("reportedDone")).isEqualTo(1);

        assertThat(other.delete("/people/" + person + "/visits/" + id)).hasStatus(403);
        assertThat(leader.delete("/people/" + person + "/visits/" + id)).hasStatus(204);

        assertThat(figure("reportedDone")).isZero();
        assertThat(other.post("/people/BT0/visits", """
                {'at': '2025-11-11T19:30:00+07:00', 'kind': 'HOME', 'result': 'AWAY', 'clientId': 'nham'}
                """)).hasStatus(404);
    }

    @Test
    void aVisitBeforeTheCampaignSaysNothingOfIt() {
        officer.post("/people/" + person + "/visits", """
                {'at': '2025-10-20T19:30:00+07:00', 'kind': 'HOME', 'result': 'DONE_TOGETHER', 'clientId': 'truoc-%s'}
                """.formatted(person));

        assertThat(figure("reportedDone")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0001-02-01, 2025-11-12", "2025-11-01, 9999-01-01"})
    void daysThatCannotBeOnPaperAreRefused(String completedOn, String checkedOn) {
        assertThat(officer.put("/people/" + person + "/completions/BEN", """
                {'recognition': 'PORTAL', 'completedOn': '%s', 'checkedOn': '%s', 'evidenceNo': 'GCN-77'}
                """.formatted(completedOn, checkedOn)))
                .hasStatus(422)
                .bodyText()
                .contains("DAY_OUT_OF_RANGE");
    }

    @Test
    void whatPeopleEnterStandsBesideWhatIsCounted() {
        officer.put("/people/" + person + "/completions/BEN", certificate("PORTAL", "2025-11-09"));
        String path = "/communes/" + COMMUNE + "/figures";
        String code = campaign.substring(campaign.lastIndexOf('/') + 1);
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "A"));
        String says = "{'metric': 'VILLAGE_SAYS', 'campaignCode': '%s', 'villageCode': '%s', 'asOf': '2025-11-1%d',"
                + " 'count': %d, 'source': 'tổ báo'}";
        assertThat(leader.put(path, says.formatted(code, "A", 0, 30))).hasStatus(204);
        assertThat(leader.put(path, says.formatted(code, "A", 1, 35))).hasStatus(204);
        assertThat(leader.put(path, says.formatted(code, "B", 1, 35))).hasStatus(403);
        assertThat(officer.put(path, """
                {'metric': 'VNEID_CONFIRMED', 'villageCode': 'A', 'asOf': '2025-11-11', 'count': 12, 'source': 'công an xã'}
                """)).hasStatus(204);
        assertThat(officer.put(path, says.formatted(code, "A", 1, -1))).hasStatus(422);

        JsonNode village = ImportCalls.json(officer.get(campaign + "/reconciliation"))
                .get("villages")
                .valueStream()
                .filter(row -> row.get("code").asString("").equals("A"))
                .findFirst()
                .orElseThrow();

        assertThat(village.get("reported").get("count").asInt()).isEqualTo(35);
        assertThat(village.get("vneidConfirmed").get("count").asInt()).isEqualTo(12);
        assertThat(village.get("nationalCertificates").isNull()).isTrue();
        assertThat(ImportCalls.json(officer.get(campaign + "/reconciliation?asOf=2025-11-10"))
                        .get("villages")
                        .get(0)
                        .get("reported")
                        .get("count")
                        .asInt())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({
        "'ADULT', 'A', 0, DENOMINATOR_RANGE",
        "'ADULT', 'A', -3, DENOMINATOR_RANGE",
        "'ADULT', 'X', 9, UNKNOWN_VILLAGE"
    })
    void aTotalThatCannotBeIsRefused(String group, String village, int count, String error) {
        assertThat(officer.put(DENOMINATORS, """
                {'group': '%s', 'villageCode': '%s', 'count': %d, 'asOf': '2025-11-05', 'source': 'rà soát thôn'}
                """.formatted(group, village, count)))
                .hasStatus(422)
                .bodyText()
                .contains(error);
    }

    @Test
    void whatRestsOnAPersonKeepsTheFileThatBroughtHim() {
        ImportCalls calls = new ImportCalls(officer);
        JsonNode roster =
                calls.apply(COMMUNE, "ROSTER", "Mã,Họ và tên,Ngày sinh,Thôn", "BTX,Hồ Văn Ở,01/02/1991,Thôn A");
        officer.post("/people/BTX/visits", """
                {'at': '2025-11-11T19:30:00+07:00', 'kind': 'HOME', 'result': 'AWAY', 'clientId': 'o-lai'}
                """);

        assertThat(officer.post("/imports/" + roster.get("id").asLong() + "/undo", ""))
                .hasStatus(409)
                .bodyText()
                .contains("IN_USE", "BTX");
    }

    private static String certificate(String recognition, String completedOn) {
        return """
                {'recognition': '%s', 'completedOn': '%s', 'checkedOn': '2025-11-12', 'evidenceNo': 'GCN-77'}
                """.formatted(recognition, completedOn);
    }

    private long figure(String name) {
        return ImportCalls.json(officer.get(campaign + "/progress"))
                .get("rows")
                .get(0)
                .get(name)
                .asLong();
    }

    private long exemptOn(String day) {
        return ImportCalls.json(officer.get(campaign + "/progress?asOf=" + day))
                .get("rows")
                .get(0)
                .get("exempt")
                .asLong();
    }

    private String village(String code, String asOf, String figure) {
        return ImportCalls.json(officer.get(campaign + "/progress?by=VILLAGE&asOf=" + asOf))
                .get("rows")
                .valueStream()
                .filter(row -> row.get("code").asString("").equals(code))
                .findFirst()
                .orElseThrow()
                .get(figure)
                .asString();
    }

    private Stream<String> todo() {
        return StreamSupport.stream(
                        ImportCalls.json(officer.get(campaign + "/todo?size=500"))
                                .get("items")
                                .spliterator(),
                        false)
                .map(one -> one.get("code").asString());
    }
}
