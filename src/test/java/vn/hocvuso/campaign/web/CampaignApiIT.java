package vn.hocvuso.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
class CampaignApiIT {

    private static final String COMMUNE = "23428";

    private final BeanFactory program;
    private final Api officer;

    CampaignApiIT(@Autowired BeanFactory program) {
        this.program = program;
        this.officer = Api.ofOfficer(program, COMMUNE);
    }

    @BeforeEach
    void aCourse() {
        Api.ofAdmin(program).put("/courses/KHNT", "{'name': 'Khóa học nền tảng', 'source': 'portal'}");
    }

    @Test
    void whatACampaignLeavesOutHasItsDefault() {
        MvcTestResult answer = officer.put("/campaigns/c-default", plan("2025-11-10", ""));

        assertThat(answer).hasStatusOk();
        assertThat(officer.get("/campaigns/c-default")).bodyJson().isLenientlyEqualTo("""
                {"code": "c-default", "communeCode": "23428", "name": "Đợt cao điểm", "courses": ["KHNT"],
                 "courseRule": "ALL", "groups": ["ADULT", "PUBLIC_EMPLOYEE"], "adultAge": 18, "ageOn": "2025-10-29",
                 "startsOn": "2025-10-29", "deadline": "2025-11-10", "effectiveDeadline": "2025-11-10",
                 "targets": [], "recogniseNational": false, "deadlines": [{"deadline": "2025-11-10", "reason": null}]}
                """);
    }

    @Test
    void certificatesOfTheNationalPlatformAreRecognisedByADocument() {
        String document =
                "{'kind': 'Công văn', 'no': '12/SKHCN', 'on': '2025-11-01', 'issuer': 'Sở Khoa học và Công nghệ'}";
        officer.put(
                "/campaigns/c-national",
                plan("2025-11-10", ", 'recogniseNational': true, 'nationalDocument': " + document));

        assertThat(officer.get("/campaigns/c-national")).bodyJson().isLenientlyEqualTo("""
                {"recogniseNational": true,
                 "nationalDocument": {"kind": "Công văn", "no": "12/SKHCN", "on": "2025-11-01", "issuer": "Sở Khoa học và Công nghệ"}}
                """);
    }

    @Test
    void theSamePutAgainChangesNothing() throws Exception {
        String more = ", 'targets': [{'group': 'ADULT', 'percent': 80, 'by': '2025-11-10'}]";
        String once = text(officer.put("/campaigns/c-same", plan("2025-11-10", more)));

        assertThat(text(officer.put("/campaigns/c-same", plan("2025-11-10", more))))
                .isEqualTo(once);
    }

    @Test
    void aDeadlineThatMovesNeedsItsReason() {
        officer.put("/campaigns/c-moved", plan("2025-11-10", ""));

        assertThat(officer.put("/campaigns/c-moved", plan("2025-11-12", "")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("deadlineReason");
        assertThat(officer.put("/campaigns/c-moved", plan("2025-11-12", ", 'deadlineReason': 'ghi nhầm'")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.deadlines[*].deadline")
                .asArray()
                .containsExactly("2025-11-10", "2025-11-12");
    }

    @Test
    void everythingWrongWithAPlanIsNamedAtOnce() {
        String plan = plan("2025-10-01", ", 'targets': [{'group': 'STUDENT', 'percent': 101, 'by': '2025-11-10'}]")
                .replace("KHNT", "NOWHERE");

        assertThat(officer.put("/campaigns/c-wrong", plan))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("courses", "deadline", "targets[0].percent", "targets[0].group");
    }

    @Test
    void aCodeTakenElsewhereShowsNothing() throws Exception {
        officer.put("/campaigns/c-taken", plan("2025-11-10", "").replace("cao điểm", "bí mật"));
        Api other = Api.ofOfficer(program, "21421");

        MvcTestResult answer =
                other.put("/campaigns/c-taken", plan("2025-11-10", "").replace(COMMUNE, "21421"));

        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("CODE_TAKEN");
        assertThat(text(answer)).doesNotContain("bí mật", COMMUNE);
        assertThat(other.get("/campaigns/c-taken")).hasStatus(404);
        assertThat(other.get("/campaigns"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void onlyThoseWhoRunTheCommuneMakeCampaigns() {
        Api leader = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(COMMUNE));
        Api stranger = Api.ofOfficer(program, "21421");

        assertThat(leader.put("/campaigns/c-mine", plan("2025-11-10", ""))).hasStatus(403);
        assertThat(stranger.put("/campaigns/c-mine", plan("2025-11-10", ""))).hasStatus(404);
        assertThat(stranger.get("/campaigns?commune=23428")).hasStatus(404);
    }

    @Test
    void aCampaignLastsTenYearsAtMost() {
        assertThat(officer.put("/campaigns/c-long", plan("2125-10-29", ""))).hasStatus2xxSuccessful();
        for (String far : List.of("2125-10-30", "9999-12-31")) {
            assertThat(officer.put("/campaigns/c-far", plan(far, "")))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[0].code")
                    .isEqualTo("CAMPAIGN_DAY_RANGE");
        }
    }

    @Test
    void aCampaignStartsWithinTenYearsOfToday() {
        for (String far : List.of("1900-01-01", "9990-01-01")) {
            assertThat(officer.put("/campaigns/c-start", plan("9999-12-31", "").replace("2025-10-29", far)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("startsOn", "CAMPAIGN_DAY_RANGE");
        }
    }

    @Test
    void campaignsOfACommuneAreListed() {
        officer.put("/campaigns/c-listed", plan("2025-11-10", ""));

        assertThat(officer.get("/campaigns?commune=23428"))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .contains("c-listed");
    }

    @Test
    void aDayIsWrittenWithYearFirst() {
        assertThat(officer.put("/campaigns/c-day", plan("10/11/2025", "")))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("DAY_UNREADABLE");
    }

    private static String plan(String deadline, String more) {
        return """
                {'communeCode': '23428', 'name': 'Đợt cao điểm', 'courses': ['KHNT'],
                 'groups': ['PUBLIC_EMPLOYEE', 'ADULT'], 'startsOn': '2025-10-29', 'deadline': '%s'%s}
                """.formatted(deadline, more);
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
