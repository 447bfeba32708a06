package vn.hocvuso.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.people.RosterFixture.OTHER_VILLAGE;
import static vn.hocvuso.people.RosterFixture.VILLAGE;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.people.RosterFixture;
import vn.hocvuso.roster.PersonField;

@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodoApiIT {

    private static final String COMMUNE = "23431";
    private static final String TODO = "/campaigns/todo-2099/todo";

    private final BeanFactory program;
    private final RosterFixture roster;
    private final Api officer;

    TodoApiIT(@Autowired BeanFactory program) {
        this.program = program;
        this.roster = new RosterFixture(program).withPlaces(COMMUNE);
        this.officer = Api.ofOfficer(program, COMMUNE);
    }

    @BeforeAll
    void aCampaignInItsCourse() {
        roster.withReport(COMMUNE, 1001, "2025-11-12");
        roster.person(COMMUNE, "D1", "Đinh Văn Xong");
        roster.person(COMMUNE, "D2", "Đinh Văn Gần");
        roster.person(COMMUNE, "D3", "A Chưa");
        roster.person(COMMUNE, "D4", "Y Khác", said(PersonField.VILLAGE, OTHER_VILLAGE));
        roster.person(COMMUNE, "D5", "Bé Nhỏ", said(PersonField.BIRTH_YEAR, "2020"));
        roster.person(COMMUNE, "D6", "Đã Đi", said(PersonField.RESIDENCE, "MOVED_OUT"));
        roster.reported(1001, 1, "D1", "COMPLETED", "2025-11-08", 100);
        roster.reported(1001, 2, "D2", "IN_PROGRESS", "", 60);
        assertThat(officer.put("/campaigns/todo-2099", """
                {'communeCode': '23431', 'name': 'Đợt thử', 'courses': ['KH-NEN-TANG'], 'courseRule': 'ALL',
                 'groups': ['ADULT'], 'startsOn': '2025-10-29', 'deadline': '2099-11-10', 'targets': []}
                """)).hasStatus2xxSuccessful();
    }

    @Test
    void whoStillHasToFinishIsListedNearestToTheEndFirst() {
        MvcTestResult todo = officer.get(TODO);

        assertThat(todo).bodyJson().extractingPath("$.items[*].code").asArray().containsExactly("D2", "D3", "D4");
        assertThat(todo).bodyJson().extractingPath("$.total").isEqualTo(3);
        assertThat(todo).bodyJson().extractingPath("$.items[0].progressPercent").isEqualTo(60.0);
        assertThat(todo).bodyJson().extractingPath("$.items[0].lastVisit").isNull();
    }

    @Test
    void theTodoListOfAVillageHoldsItsPeople() {
        assertThat(officer.get(TODO + "?village=T02"))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .containsExactly("D4");
        assertThat(officer.get(TODO + "?size=1&page=1"))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .containsExactly("D3");
    }

    @Test
    void aTeamLeaderSeesWhoIsLeftInHisVillage() {
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, VILLAGE));

        assertThat(leader.get(TODO))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .containsExactly("D2", "D3");
        assertThat(Api.ofOfficer(program, RosterFixture.MO_CAY).get(TODO)).hasStatus(404);
    }

    @Test
    void aDeadlineSaysFromWhichExtensionItComes() {
        officer.put("/campaigns/todo-more", """
                {'communeCode': '23431', 'name': 'Đợt gia hạn', 'courses': ['KH-NEN-TANG'], 'courseRule': 'ALL',
                 'groups': ['ADULT'], 'startsOn': '2025-10-28', 'deadline': '2098-11-10', 'targets': []}
                """);
        assertThat(officer.get("/campaigns/todo-more/todo"))
                .bodyJson()
                .extractingPath("$.items[0].deadlineFrom")
                .isNull();

        officer.post("/campaigns/todo-more/extensions", """
                {'scope': {'kind': 'CAMPAIGN'}, 'newDeadline': '2098-11-20', 'decisionNo': '118/UBND', 'reason': 'rẫy xa'}
                """);

        MvcTestResult todo = officer.get("/campaigns/todo-more/todo");
        assertThat(todo)
                .bodyJson()
                .extractingPath("$.items[0].effectiveDeadline")
                .isEqualTo("2098-11-20");
        assertThat(todo)
                .bodyJson()
                .extractingPath("$.items[0].deadlineFrom.decisionNo")
                .isEqualTo("118/UBND");
        assertThat(todo)
                .bodyJson()
                .extractingPath("$.items[0].deadlineFrom.scope.kind")
                .isEqualTo("CAMPAIGN");
    }

    private static Fields said(String field, String value) {
        return Fields.said().say(field, value).build();
    }
}
