package vn.hocvuso.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hocvuso.Api;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;

@ProgramTest
class TeamControllerIT {

    private static final String COMMUNE = "21457";

    private final Api api;
    private final Browser officer;

    TeamControllerIT(@Autowired BeanFactory program) {
        this.api = Api.ofOfficer(program, COMMUNE);
        this.officer = Browser.ofOfficer(program, COMMUNE);
    }

    @BeforeEach
    void aTeam() {
        api.put("/communes/21457/villages/T01", "{'name': 'Thôn Làng Mít'}");
        api.put("/communes/21457/teams/TO1", """
                {'name': 'Tổ 1', 'villages': ['T01'], 'decisionNo': '45/QĐ-UBND', 'decidedOn': '2025-09-05', 'members': [
                 {'fullName': 'Lê Thị Thử', 'role': 'LEADER', 'phone': '0900000001', 'from': '2025-09-05',
                  'username': 'le.thi.thu'}]}
                """);
    }

    @Test
    void theTabShowsMembersWithDecisionAndMaskedPhone() {
        assertThat(officer.open("/places?tab=teams"))
                .hasStatusOk()
                .bodyText()
                .contains("Tổ 1", "Thôn Làng Mít", "45/QĐ-UBND", "05/09/2025", "Lê Thị Thử", "•••••••001")
                .doesNotContain("0900000001");
    }

    @Test
    void aPhoneLeftEmptyStaysAndTheAccountToo() {
        assertThat(officer.open("/places?tab=teams&edit=TO1"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Lê Thị Thử\"")
                .doesNotContain("0900000001");

        assertThat(officer.send(
                        "/places/teams",
                        "code",
                        "TO1",
                        "name",
                        "Tổ 1",
                        "villages",
                        "T01",
                        "members[0].was",
                        "Lê Thị Thử@2025-09-05",
                        "members[0].fullName",
                        "Lê Thị Thử Nghiệm",
                        "members[0].role",
                        "LEADER",
                        "members[0].from",
                        "2025-09-05",
                        "members[1].fullName",
                        "",
                        "members[1].role",
                        "MEMBER"))
                .hasStatus3xxRedirection();

        assertThat(api.get("/communes/21457/teams/TO1")).bodyJson().isLenientlyEqualTo("""
                {"members": [{"fullName": "Lê Thị Thử Nghiệm", "phoneMasked": "•••••••001", "username": "le.thi.thu"}]}
                """);
    }

    @Test
    void theAccountOfAMemberIsSetAndTakenOff() {
        assertThat(officer.open("/places?tab=teams&edit=TO1")).bodyText().contains("value=\"le.thi.thu\"");

        sendAccount("to.truong");
        assertThat(api.get("/communes/21457/teams/TO1")).bodyText().contains("to.truong");
        sendAccount("");
        assertThat(api.get("/communes/21457/teams/TO1")).bodyText().doesNotContain("to.truong", "le.thi.thu");
    }

    private void sendAccount(String username) {
        assertThat(officer.send(
                        "/places/teams",
                        "code",
                        "TO1",
                        "name",
                        "Tổ 1",
                        "villages",
                        "T01",
                        "members[0].fullName",
                        "Lê Thị Thử",
                        "members[0].role",
                        "LEADER",
                        "members[0].username",
                        username))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatIsWrongWithAMemberStandsBesideHim() {
        assertThat(officer.send(
                        "/places/teams",
                        "new",
                        "true",
                        "code",
                        "TO2",
                        "name",
                        "Tổ 2",
                        "members[0].fullName",
                        "",
                        "members[0].role",
                        "MEMBER",
                        "members[1].fullName",
                        "A Thu",
                        "members[1].role",
                        "MEMBER",
                        "members[1].phone",
                        "12"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"A Thu\"", "value=\"12\"", "Không đọc được số điện thoại");
    }
}
