package vn.hocvuso.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Api;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

@ProgramTest
class TeamApiIT {

    private static final String COMMUNE = "21409";
    private static final String TEAMS = "/communes/21409/teams";

    private final BeanFactory program;
    private final Api officer;

    TeamApiIT(@Autowired BeanFactory program) {
        this.program = program;
        this.officer = Api.ofAdmin(program);
    }

    @BeforeEach
    void twoVillages() {
        officer.put("/communes/21409/villages/T01", "{'name': 'Thôn 1'}");
        officer.put("/communes/21409/villages/T02", "{'name': 'Thôn 2'}");
    }

    @Test
    void aTeamIsReadAsItWasPutButForThePhones() {
        officer.put(TEAMS + "/TO1", """
                {'name': 'Tổ 1', 'villages': ['T01'], 'decisionNo': '12/QĐ-UBND', 'decidedOn': '2025-09-01', 'members': [
                 {'fullName': 'A Thu', 'role': 'MEMBER', 'from': '2025-09-01'},
                 {'fullName': 'Y Thử', 'role': 'LEADER', 'phone': '+84 905 000 123', 'unit': 'Hội Phụ nữ',
                  'from': '2025-09-01', 'to': '2026-08-31', 'username': 'y.thu'}]}
                """);

        assertThat(officer.get(TEAMS + "/TO1")).bodyJson().isStrictlyEqualTo("""
                {"code": "TO1", "name": "Tổ 1", "villages": ["T01"], "decisionNo": "12/QĐ-UBND", "decidedOn": "2025-09-01",
                 "members": [
                  {"fullName": "Y Thử", "role": "LEADER", "phoneMasked": "•••••••123", "unit": "Hội Phụ nữ",
                   "from": "2025-09-01", "to": "2026-08-31", "username": "y.thu"},
                  {"fullName": "A Thu", "role": "MEMBER", "phoneMasked": null, "unit": null, "from": "2025-09-01",
                   "to": null, "username": null}]}
                """);
    }

    @Test
    void aPutReplacesAllMembers() {
        officer.put(TEAMS + "/TO2", "{'name': 'Tổ 2', 'members': [{'fullName': 'A Thu', 'role': 'LEADER'}]}");

        MvcTestResult again =
                officer.put(TEAMS + "/TO2", "{'name': 'Tổ 2', 'members': [{'fullName': 'A Thư', 'role': 'LEADER'}]}");

        assertThat(again)
                .bodyJson()
                .extractingPath("$.members[*].fullName")
                .asArray()
                .containsExactly("A Thư");
    }

    @Test
    void namesThatDifferOnlyInMarksAreTwoMembers() {
        MvcTestResult answer = officer.put(TEAMS + "/TO3", """
                {'name': 'Tổ 3', 'members': [{'fullName': 'A Thu', 'role': 'MEMBER'}, {'fullName': 'A Thư', 'role': 'MEMBER'}]}
                """);

        assertThat(answer).bodyJson().extractingPath("$.members.length()").isEqualTo(2);
    }

    @Test
    void everythingWrongWithTheMembersIsNamedAtOnce() {
        MvcTestResult answer = officer.put(TEAMS + "/TO4", """
                {'name': 'Tổ 4', 'members': [
                 {'fullName': 'A Thu', 'role': 'MEMBER', 'phone': '12'},
                 {'fullName': 'a  thu', 'role': 'LEADER'},
                 {'fullName': 'A Ba', 'role': 'MEMBER', 'from': '2025-09-02', 'to': '2025-09-01'}]}
                """);

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("members[0].phone", "members[1].fullName", "members[2].to");
    }

    @Test
    void anUnknownRoleIsRefusedWithItsPlace() {
        MvcTestResult answer =
                officer.put(TEAMS + "/TO5", "{'name': 'Tổ 5', 'members': [{'fullName': 'A Thu', 'role': 'BOSS'}]}");

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("members[0].role");
    }

    @Test
    void aVillageMustBeKnown() {
        MvcTestResult answer = officer.put(TEAMS + "/TO6", "{'name': 'Tổ 6', 'villages': ['T99']}");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("villages");
    }

    @Test
    void aTeamLeaderSeesTheTeamsOfHisVillagesOnly() {
        officer.put(TEAMS + "/TO7", "{'name': 'Tổ 7', 'villages': ['T01', 'T02']}");
        officer.put(TEAMS + "/TO8", "{'name': 'Tổ 8', 'villages': ['T01']}");
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(COMMUNE, "T02"));

        assertThat(leader.get(TEAMS))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .containsExactly("TO7");
        assertThat(leader.get(TEAMS + "/TO8")).hasStatus(404);
        assertThat(leader.put(TEAMS + "/TO7", "{'name': 'Tổ 7'}")).hasStatus(403);
    }
}
