package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.roster.Group;

/** The figures as programs and people get them, and who gets which. */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressApiIT {

    private static final String COMMUNE = "21421";
    private static final World WORLD = World.made(COMMUNE, 2);
    private static final String PROGRESS = "/campaigns/" + WORLD.campaign() + "/progress";
    private static final String SERIES = "/campaigns/" + WORLD.campaign() + "/series";
    private static final Group GROUP = WORLD.rules().groups().iterator().next();

    @Autowired
    private BeanFactory program;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Callers callers;

    @BeforeAll
    void aCommune(@Autowired JdbcTemplate sql) {
        StoredWorld.write(sql, WORLD);
    }

    @Test
    void aRowHasTheNamesOfTheContract() {
        assertThat(Api.ofOfficer(program, COMMUNE).get(PROGRESS + "?asOf=2025-11-12"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rows[0]")
                .asMap()
                .containsKeys(
                        "code",
                        "name",
                        "denominator",
                        "denominatorFrom",
                        "rosterCount",
                        "exempt",
                        "done",
                        "doneOnTime",
                        "doneInExtension",
                        "doneLate",
                        "undated",
                        "notDone",
                        "percent",
                        "percentExcludingExempt",
                        "target",
                        "targetReached",
                        "baseDeadline",
                        "effectiveDeadline",
                        "expectedByNow",
                        "perDayLast7",
                        "perDayNeeded",
                        "forecastOn");
    }

    @Test
    void theAnswerSaysOfWhichDayItIs() {
        assertThat(Api.ofOfficer(program, COMMUNE).get(PROGRESS + "?asOf=2025-11-12"))
                .bodyJson()
                .hasPathSatisfying("$.campaignCode", code -> assertThat(code).isEqualTo(WORLD.campaign()))
                .hasPathSatisfying("$.asOf", day -> assertThat(day).isEqualTo("2025-11-12"))
                .hasPathSatisfying("$.dataAsOf", day -> assertThat(day).isEqualTo(String.valueOf(WORLD.dataAsOf())))
                .hasPathSatisfying("$.rows[0].code", code -> assertThat(code).isEqualTo(COMMUNE));
    }

    @Test
    void whatCannotBeReadIsABadRequest() {
        Api officer = Api.ofOfficer(program, COMMUNE);

        assertThat(List.of("?by=DISTRICT", "?group=OFFICIAL", "?asOf=12/11/2025"))
                .allSatisfy(asked -> assertThat(officer.get(PROGRESS + asked)).hasStatus(400));
        assertThat(officer.get(SERIES + "?by=TEAM")).hasStatus(400);
        assertThat(officer.get(SERIES + "?by=VILLAGE")).hasStatus(400);
    }

    @Test
    void aGroupThatTheCampaignDoesNotAskForIsRefused() {
        assertThat(Api.ofOfficer(program, COMMUNE).get(PROGRESS + "?group=ENTERPRISE_WORKER"))
                .hasStatus(422)
                .bodyText()
                .contains("GROUP_NOT_ASKED_FOR");
    }

    @Test
    void figuresOutsideTheScopeAreNotFound() {
        assertThat(Api.ofOfficer(program, "23428").get(PROGRESS)).hasStatus(404);
        assertThat(Api.ofOfficer(program, COMMUNE).get(SERIES + "?by=VILLAGE&code=T99"))
                .hasStatus(404);
    }

    @Test
    void aTeamLeaderSeesHisVillagesAndWholeTeams() {
        Api leader =
                Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "T01"), ScopePart.village(COMMUNE, "T02"));

        assertThat(leader.get(PROGRESS + "?by=VILLAGE&asOf=2025-11-01"))
                .bodyJson()
                .extractingPath("$.rows[*].code")
                .asArray()
                .containsExactly("T01", "T02");
        assertThat(leader.get(PROGRESS + "?by=TEAM"))
                .bodyJson()
                .extractingPath("$.rows[*].code")
                .asArray()
                .containsExactly("TO1");
        assertThat(leader.get(SERIES + "?by=VILLAGE&code=T01")).hasStatusOk();
        assertThat(List.of("COMMUNE", "GROUP", "ORGANISATION"))
                .allSatisfy(by -> assertThat(leader.get(PROGRESS + "?by=" + by)).hasStatus(404));
        assertThat(leader.get(SERIES)).hasStatus(404);
        assertThat(leader.get(SERIES + "?by=VILLAGE&code=T03")).hasStatus(404);
    }

    @Test
    void aClerkSeesHisOrganisation() {
        Api clerk = Api.of(program, Role.UNIT_CLERK, ScopePart.organisation(COMMUNE, "CQ1"));

        assertThat(clerk.get(PROGRESS + "?by=ORGANISATION"))
                .bodyJson()
                .extractingPath("$.rows[*].code")
                .asArray()
                .containsExactly("CQ1");
        assertThat(List.of("COMMUNE", "GROUP", "VILLAGE", "TEAM"))
                .allSatisfy(by -> assertThat(clerk.get(PROGRESS + "?by=" + by)).hasStatus(404));
    }

    @Test
    void theSeriesHasAPointForEachDayFromTheStart() {
        assertThat(Api.ofOfficer(program, COMMUNE).get(SERIES + "?group=" + GROUP))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.points[0].day", day -> assertThat(day).isEqualTo("2025-10-29"))
                .hasPathSatisfying(
                        "$.points[0].required", required -> assertThat(required).isNotNull())
                .hasPath("$.points[0].done")
                .hasPath("$.points[0].doneExcludingExtension");
    }

    @Test
    void anOfficerSeesTheBoard() {
        Caller officer = caller("board.officer", Role.OFFICER, ScopePart.commune(COMMUNE));

        assertThat(get(officer, "/?commune=" + COMMUNE))
                .hasStatusOk()
                .bodyText()
                .contains("Thôn T01", "Cơ quan CQ1");
        assertThat(get(officer, "/?commune=" + COMMUNE + "&group=ALL&sort=-percent"))
                .hasStatusOk()
                .bodyText()
                .contains("Thôn T01");
    }

    @Test
    void aTeamLeaderIsLedToHisVillage() {
        Caller leader = caller("board.leader", Role.TEAM_LEADER, ScopePart.village(COMMUNE, "T01"));

        assertThat(get(leader, "/")).hasRedirectedUrl("/villages");
        assertThat(get(leader, "/villages")).hasRedirectedUrl("/villages/T01");
        assertThat(get(leader, "/villages/T01")).hasStatusOk().bodyText().contains("Thôn T01", "Thử");
        assertThat(get(leader, "/villages/T04")).hasStatus(404);
    }

    @Test
    void aClerkIsLedToHisPeople() {
        Caller clerk = caller("board.clerk", Role.UNIT_CLERK, ScopePart.organisation(COMMUNE, "CQ1"));

        assertThat(get(clerk, "/")).hasRedirectedUrl("/people");
    }

    private Caller caller(String username, Role role, ScopePart scope) {
        accounts.put(
                callers.ofTheMachine(),
                new AccountDraft(username, "Nguyễn Văn Thử", role, List.of(scope), null, false));
        return callers.find(username).orElseThrow();
    }

    private MvcTestResult get(Caller caller, String path) {
        return web.get().uri(path).with(authentication(SignedIn.as(caller))).exchange();
    }
}
