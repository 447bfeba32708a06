package vn.hocvuso.place.web;

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
class PlaceApiIT {

    private static final String NGOK_TU = "23428";
    private static final String MO_CAY = "21421";
    private static final String VILLAGES = "/communes/23428/villages";

    private final BeanFactory program;
    private final Api officer;

    PlaceApiIT(@Autowired BeanFactory program) {
        this.program = program;
        this.officer = Api.ofOfficer(program, NGOK_TU);
    }

    @BeforeEach
    void twoVillages() {
        officer.put(VILLAGES + "/T01", "{'name': 'Thôn Đăk Dé', 'kind': 'THON', 'sortOrder': 1}");
        officer.put(VILLAGES + "/T02", "{'name': 'Thôn Đăk Nu', 'kind': 'THON', 'sortOrder': 2}");
    }

    @Test
    void aVillageIsReadAsItWasPut() {
        String body = """
                {'name': 'Thôn Mới', 'kind': 'TO_DAN_PHO', 'aliases': ['Làng Mới'], 'validFrom': '2026-01-01',
                 'predecessors': ['T01', 'T02'], 'retiredOn': null, 'sortOrder': 3}
                """;

        assertThat(officer.put(VILLAGES + "/T03", body)).hasStatusOk();

        String shown = body.replace('\'', '"').replaceFirst("\\{", "{\"code\": \"T03\", ");
        assertThat(officer.get(VILLAGES + "/T03")).bodyJson().isStrictlyEqualTo(shown);
    }

    @Test
    void whatAPutLeavesOutHasNoValueAfterwards() {
        officer.put(VILLAGES + "/T04", "{'name': 'Thôn 4', 'aliases': ['Làng Bốn'], 'retiredOn': '2026-01-01'}");

        MvcTestResult again = officer.put(VILLAGES + "/T04", "{'name': 'Thôn 4'}");

        assertThat(again).bodyJson().extractingPath("$.aliases").asArray().isEmpty();
        assertThat(again).bodyJson().extractingPath("$.retiredOn").isNull();
        assertThat(again).bodyJson().extractingPath("$.kind").isEqualTo("THON");
    }

    @Test
    void theSamePutAgainChangesNothing() throws Exception {
        String once = officer.put(VILLAGES + "/T01", "{'name': 'Thôn Đăk Dé', 'sortOrder': 1}")
                .getResponse()
                .getContentAsString();

        MvcTestResult again = officer.put(VILLAGES + "/T01", "{'name': 'Thôn Đăk Dé', 'sortOrder': 1}");

        assertThat(again).hasStatusOk().bodyJson().isStrictlyEqualTo(once);
    }

    @Test
    void aListIsAnsweredInPages() {
        MvcTestResult second = officer.get(VILLAGES + "?page=1&size=1");

        assertThat(second).bodyJson().extractingPath("$.items[0].code").isEqualTo("T02");
        assertThat(second).bodyJson().extractingPath("$.page").isEqualTo(1);
        assertThat(second).bodyJson().extractingPath("$.size").isEqualTo(1);
        assertThat(officer.get(VILLAGES + "?size=501")).hasStatus(400);
    }

    @Test
    void anotherCommuneDoesNotExistForAnOfficer() {
        assertThat(officer.get("/communes/21421/villages")).hasStatus(404);
        assertThat(officer.put("/communes/21421/villages/T01", "{'name': 'Thôn 1'}"))
                .hasStatus(404);
        assertThat(officer.get("/communes/99999/villages")).hasStatus(404);
        assertThat(Api.ofAdmin(program).get("/communes/99999/villages")).hasStatus(404);
    }

    @Test
    void aLeaderReadsButDoesNotWrite() {
        Api leader = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(NGOK_TU));

        assertThat(leader.get(VILLAGES + "/T01")).hasStatusOk();
        assertThat(leader.put(VILLAGES + "/T01", "{'name': 'Thôn 1'}")).hasStatus(403);
    }

    @Test
    void aTeamLeaderSeesOnlyHisVillages() {
        Api leader = Api.of(program, Role.TEAM_LEADER, ScopePart.village(NGOK_TU, "T02"));

        assertThat(leader.get(VILLAGES))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .containsExactly("T02");
        assertThat(leader.get(VILLAGES + "/T01")).hasStatus(404);
        assertThat(leader.get("/communes/23428/organisations"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
    }

    @Test
    void anUnknownFieldIsNamedAndRefused() {
        MvcTestResult answer = officer.put(VILLAGES + "/T01", "{'name': 'Thôn 1', 'colour': 'red'}");

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("colour");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("FIELD_UNKNOWN");
    }

    @Test
    void aCodeHasNoSpacesAndNoMarks() {
        MvcTestResult answer = officer.put(VILLAGES + "/Thôn 1", "{'name': 'Thôn 1'}");

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("CODE_FORM");
    }

    @Test
    void aNameIsNeededAndAKindIsOneOfTheKnown() {
        assertThat(officer.put(VILLAGES + "/T01", "{'name': ' '}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("REQUIRED");
        assertThat(officer.put(VILLAGES + "/T01", "{'name': 'Thôn 1', 'kind': 'XOM'}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("kind");
    }

    @Test
    void aPredecessorMustBeKnown() {
        MvcTestResult answer = officer.put(VILLAGES + "/T01", "{'name': 'Thôn 1', 'predecessors': ['T99']}");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("predecessors");
    }

    @Test
    void aVillageDoesNotComeFromItself() {
        officer.put(VILLAGES + "/T05", "{'name': 'Thôn 5', 'predecessors': ['T01']}");

        MvcTestResult answer = officer.put(VILLAGES + "/T01", "{'name': 'Thôn 1', 'predecessors': ['T05']}");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("VILLAGE_IN_CIRCLE");
    }

    @Test
    void aVillageDoesNotEndBeforeItBegins() {
        MvcTestResult answer = officer.put(
                VILLAGES + "/T06", "{'name': 'Thôn 6', 'validFrom': '2026-01-01', 'retiredOn': '2025-12-31'}");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("retiredOn");
    }

    @Test
    void anOrganisationIsReadAsItWasPut() {
        String body = "{'name': 'Trường THCS Thử', 'kind': 'SCHOOL', 'aliases': ['THCS Thử'], 'sortOrder': null}";

        assertThat(officer.put("/communes/23428/organisations/TH1", body)).hasStatusOk();

        assertThat(officer.get("/communes/23428/organisations/TH1"))
                .bodyJson()
                .isStrictlyEqualTo(body.replace('\'', '"').replaceFirst("\\{", "{\"code\": \"TH1\", "));
    }

    @Test
    void communesAreFoundWithoutMarksAndOnlyInTheScope() {
        assertThat(officer.get("/communes?q=ngok tu"))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .containsExactly(NGOK_TU);
        assertThat(officer.get("/communes?q=mo cay"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(Api.ofAdmin(program).get("/communes?q=mo cay"))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .contains(MO_CAY);
    }
}
