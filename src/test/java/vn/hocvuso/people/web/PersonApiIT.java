package vn.hocvuso.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.people.RosterFixture.MO_CAY;
import static vn.hocvuso.people.RosterFixture.NGOK_TU;
import static vn.hocvuso.people.RosterFixture.OFFICE;
import static vn.hocvuso.people.RosterFixture.OTHER_VILLAGE;
import static vn.hocvuso.people.RosterFixture.VILLAGE;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
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
class PersonApiIT {

    private static final String NATIONAL_ID = "062062001234";
    private static final String PHONE = "0912345678";

    private final BeanFactory program;
    private final RosterFixture roster;
    private final Api officer;
    private final Api leaderOfTeam;

    PersonApiIT(@Autowired BeanFactory program) {
        this.program = program;
        this.roster = new RosterFixture(program).withPlaces(NGOK_TU).withPlaces(MO_CAY);
        this.officer = Api.ofOfficer(program, NGOK_TU);
        this.leaderOfTeam = Api.of(program, Role.TEAM_LEADER, ScopePart.village(NGOK_TU, VILLAGE));
    }

    @BeforeAll
    void people() {
        roster.withReport(NGOK_TU, 3001, "2025-11-12");
        roster.person(NGOK_TU, "P1", "Đinh Văn Thử", known());
        roster.person(
                NGOK_TU,
                "P2",
                "Y Thử Hoà",
                Fields.said().say(PersonField.BIRTH_YEAR, 2015).build());
        roster.person(
                NGOK_TU,
                "P3",
                "A Thử",
                Fields.said().say(PersonField.VILLAGE, OTHER_VILLAGE).build());
        roster.person(
                NGOK_TU,
                "P4",
                "Trần Thị Thử",
                Fields.said()
                        .say(PersonField.VILLAGE, null)
                        .say(PersonField.ORGANISATION, OFFICE)
                        .say(PersonField.GROUPS, "PUBLIC_EMPLOYEE")
                        .build());
        roster.person(MO_CAY, "X1", "Đinh Văn Xa");
        roster.reported(3001, 14, "P1", "COMPLETED", "2025-11-08", 100);
        roster.reported(3001, 15, "P3", "IN_PROGRESS", "", 60);
    }

    private static Fields known() {
        return Fields.said()
                .say(PersonField.BIRTH_DATE, "1962-05-12")
                .say(PersonField.NATIONAL_ID, NATIONAL_ID)
                .say(PersonField.PHONE, PHONE)
                .build();
    }

    @Test
    void aPersonIsShownWithWhatHeFinishedAndWhichLineSaysSo() {
        assertThat(officer.get("/people/P1")).bodyJson().isLenientlyEqualTo("""
                {"code": "P1", "rosterCode": "P1", "communeCode": "23428", "villageCode": "T01", "organisationCode": null,
                 "fullName": "Đinh Văn Thử", "birthDate": "1962-05-12", "birthYear": 1962, "sex": null,
                 "nationalIdMasked": "•••••••••234", "phoneMasked": "•••••••678", "groups": [], "residence": "LIVING",
                 "exemptions": [],
                 "completions": [{"recognition": "PORTAL", "status": "COMPLETED", "completedOn": "2025-11-08",
                                  "completedBy": null, "progressPercent": 100.00, "score": null, "importId": 3001, "line": 14}],
                 "matches": [{"importId": 3001, "line": 14, "matchedBy": "NATIONAL_ID", "outcome": "MATCHED",
                              "asOf": "2025-11-12", "stands": true, "decision": null}]}
                """);
    }

    @Test
    void byAWholeNumberOnlyThoseFindPeopleWhoMaySeeIt() {
        Api member = Api.of(program, Role.TEAM_MEMBER, ScopePart.village(NGOK_TU, VILLAGE));
        Api chairman = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(NGOK_TU));

        assertThat(List.of(leaderOfTeam, member, chairman)).allSatisfy(api -> {
            assertThat(codes(api, "q=" + NATIONAL_ID)).isEmpty();
            assertThat(codes(api, "q=" + PHONE)).isEmpty();
            assertThat(codes(api, "q=234")).containsExactly("P1");
            assertThat(codes(api, "q=dinh van thu")).containsExactly("P1");
        });
    }

    @Test
    void aLookUpByAWholeNumberIsWrittenDownWithoutTheNumber() {
        Api clerk = Api.ofOfficer(program, NGOK_TU);
        Api admin = Api.ofAdmin(program);
        codes(clerk, "q=" + NATIONAL_ID);
        codes(clerk, "q=0999888777");
        codes(clerk, "q=234");

        assertThat(admin.get("/audit?actor=" + clerk.username())).bodyJson().isLenientlyEqualTo("""
                        {"total": 2, "items": [
                         {"action": "identity.sought", "subjectKind": "commune", "subject": "23428", "communeCode": "23428"},
                         {"action": "identity.sought", "subjectKind": "person", "subject": "P1", "detail": "P1"}]}
                        """);
    }

    @Test
    void anotherCommuneDoesNotExist() {
        assertThat(officer.get("/people?commune=21421")).hasStatus(404);
        assertThat(officer.get("/people?commune=99999")).hasStatus(404);
        assertThat(officer.get("/people/X1")).hasStatus(404);
        assertThat(officer.get("/people/X1/identity")).hasStatus(404);
        assertThat(officer.patch("/people/X1", "{'version': 1, 'note': 'x'}")).hasStatus(404);
        assertThat(codes(officer, "q=Xa")).isEmpty();
    }

    @Test
    void aTeamLeaderSeesThePeopleOfHisVillage() {
        assertThat(codes(leaderOfTeam, "q=Thử")).contains("P1", "P2").doesNotContain("P3", "P4");
        assertThat(leaderOfTeam.get("/people/P3")).hasStatus(404);
        assertThat(leaderOfTeam.patch("/people/P3", "{'version': 1, 'note': 'x'}"))
                .hasStatus(404);
    }

    @Test
    void aClerkSeesThePeopleOfHisOrganisation() {
        Api clerk = Api.of(program, Role.UNIT_CLERK, ScopePart.organisation(NGOK_TU, OFFICE));

        assertThat(codes(clerk, "")).containsExactly("P4");
    }

    @Test
    void aPersonIsFoundByPartOfHisNameWithOrWithoutMarks() {
        assertThat(codes(officer, "q=dinh van thu")).containsExactly("P1");
        assertThat(codes(officer, "q=VĂN THỬ")).containsExactly("P1");
        assertThat(codes(officer, "q=hòa")).containsExactly("P2");
    }

    @Test
    void aPersonIsFoundByAWholeNationalIdItsLastDigitsOrAPhone() {
        assertThat(codes(officer, "q=062062001234")).containsExactly("P1");
        assertThat(codes(officer, "q=62062001234")).containsExactly("P1");
        assertThat(codes(officer, "q=234")).containsExactly("P1");
        assertThat(codes(officer, "q=0912 345 678")).containsExactly("P1");
        assertThat(codes(officer, "q=+84912345678")).containsExactly("P1");
        assertThat(codes(officer, "q=06206200123")).isEmpty();
        assertThat(codes(officer, "q=...")).isEmpty();
    }

    @Test
    void aListIsFilteredByPlaceGroupAndStatus() {
        assertThat(codes(officer, "commune=23428&village=T02")).contains("P3").doesNotContain("P1");
        assertThat(codes(officer, "organisation=DV01")).containsExactly("P4");
        assertThat(codes(officer, "group=PUBLIC_EMPLOYEE")).containsExactly("P4");
        assertThat(codes(officer, "status=COMPLETED")).containsExactly("P1");
        assertThat(codes(officer, "status=IN_PROGRESS")).containsExactly("P3");
        assertThat(codes(officer, "status=NOT_STARTED&q=thử"))
                .contains("P2", "P4")
                .doesNotContain("P1", "P3");
    }

    @Test
    void unknownPlacesGiveAnEmptyList() {
        assertThat(codes(officer, "village=T99")).isEmpty();
        assertThat(codes(officer, "organisation=DV99")).isEmpty();
    }

    @Test
    void adultIsAnAgeAndWhoseAgeNobodyKnowsCounts() {
        assertThat(codes(officer, "group=ADULT&q=thử")).contains("P1", "P3").doesNotContain("P2", "P4");
    }

    @Test
    void aListIsAnsweredInPages() {
        MvcTestResult second = officer.get("/people?q=thử&page=1&size=1");

        assertThat(second).bodyJson().extractingPath("$.items").asArray().hasSize(1);
        assertThat(second).bodyJson().extractingPath("$.page").isEqualTo(1);
        assertThat(second).bodyJson().extractingPath("$.total").isEqualTo(4);
        assertThat(officer.get("/people?size=501")).hasStatus(400);
        assertThat(officer.get("/people?status=DONE")).hasStatus(400);
    }

    @Test
    void noAnswerButTheIdentityHoldsAWholeNationalIdOrPhone() {
        Stream.of(
                        officer.get("/people?q=" + NATIONAL_ID),
                        officer.get("/people?q=" + PHONE),
                        officer.get("/people/P1"),
                        officer.patch("/people/P1", "{'version': 99, 'note': 'x'}"))
                .map(PersonApiIT::body)
                .forEach(body -> assertThat(body).contains("•••••••••234").doesNotContain(NATIONAL_ID, PHONE));
    }

    @Test
    void everyLookAtAnIdentityIsWrittenDownWithItsReason() {
        assertThat(officer.get("/people/P1/identity?why=Đối chiếu giấy tờ"))
                .bodyJson()
                .isStrictlyEqualTo("{\"nationalId\": \"062062001234\", \"phone\": \"0912345678\"}");

        assertThat(program.getBean(JdbcTemplate.class).queryForList("""
                        SELECT detail FROM audit_event WHERE action = 'identity.seen' AND subject = 'P1'
                        """, String.class))
                .containsExactly("Đối chiếu giấy tờ");
    }

    @Test
    void whoDoesNotRunTheCommuneSeesNoIdentity() {
        Api leader = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(NGOK_TU));

        assertThat(leader.get("/people/P1/identity")).hasStatus(403);
        assertThat(leaderOfTeam.get("/people/P1/identity")).hasStatus(403);
        assertThat(leaderOfTeam.get("/people/P3/identity")).hasStatus(404);
    }

    @Test
    void aCorrectionChangesWhatItSaysAndNothingElse() {
        newPerson("C1", "Lê Văn Sửa");

        MvcTestResult answer = officer.patch("/people/C1", """
                {'version': 1, 'fullName': ' Lê  Văn Sửa Lại ', 'birthDate': null, 'groups': ['STUDENT'], 'villageCode': 'T02',
                 'residence': 'AWAY', 'note': 'đi làm xa', 'sex': 'MALE'}
                """);

        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"code": "C1", "version": 2, "fullName": "Lê Văn Sửa Lại", "birthDate": null, "birthYear": 1962,
                 "sex": "MALE", "phoneMasked": "•••••••678", "villageCode": "T02", "groups": ["STUDENT"],
                 "residence": "AWAY", "note": "đi làm xa"}
                """);
    }

    @Test
    void aStaleVersionIsRefusedWithThePersonAsHeIsStored() {
        newPerson("C2", "Lê Thị Sửa");
        officer.patch("/people/C2", "{'version': 1, 'note': 'một'}");

        MvcTestResult late = officer.patch("/people/C2", "{'version': 1, 'note': 'hai'}");

        assertThat(late).hasStatus(409);
        assertThat(late).bodyJson().extractingPath("$.code").isEqualTo("STALE_VERSION");
        assertThat(late).bodyJson().extractingPath("$.person.version").isEqualTo(2);
        assertThat(late).bodyJson().extractingPath("$.person.note").isEqualTo("một");
    }

    @Test
    void aNationalIdIsReadAsPeopleWriteItButOnlyFromThoseWhoRunTheCommune() {
        newPerson("C3", "Lê Văn Định");

        assertThat(leaderOfTeam.patch("/people/C3", "{'version': 1, 'nationalId': '062075004321'}"))
                .hasStatus(403);
        assertThat(officer.patch("/people/C3", "{'version': 1, 'nationalId': '62 075 004 321'}"))
                .bodyJson()
                .extractingPath("$.nationalIdMasked")
                .isEqualTo("•••••••••321");
        assertThat(fault(officer.patch("/people/C3", "{'version': 2, 'nationalId': '5.1093E+10'}")))
                .isEqualTo("NATIONAL_ID_DAMAGED");
        assertThat(fault(officer.patch("/people/C3", "{'version': 2, 'nationalId': '062*****321'}")))
                .isEqualTo("NATIONAL_ID_HIDDEN");
        assertThat(fault(officer.patch("/people/C3", "{'version': 2, 'nationalId': '" + NATIONAL_ID + "'}")))
                .isEqualTo("IDENTITY_TAKEN");
    }

    @Test
    void aLeaderWhoOnlyLooksCorrectsNobody() {
        Api leader = Api.of(program, Role.LEADER_VIEW, ScopePart.commune(NGOK_TU));

        assertThat(leader.patch("/people/P1", "{'version': 1, 'note': 'x'}")).hasStatus(403);
    }

    @Test
    void aTeamLeaderMovesNobodyToAVillageThatIsNotHis() {
        newPerson("C4", "Lê Văn Dời");

        assertThat(fault(leaderOfTeam.patch("/people/C4", "{'version': 1, 'villageCode': 'T02'}")))
                .isEqualTo("UNKNOWN_VILLAGE");
    }

    @Test
    void nobodyTakesAPlaceAwayThatIsNotHis() {
        Fields office = Fields.said().say(PersonField.ORGANISATION, OFFICE).build();
        roster.person(NGOK_TU, "C5", "Lê Văn Giữ", office);
        Api clerk = Api.of(program, Role.UNIT_CLERK, ScopePart.organisation(NGOK_TU, OFFICE));

        assertThat(fault(clerk.patch("/people/C5", "{'version': 1, 'villageCode': null}")))
                .isEqualTo("UNKNOWN_VILLAGE");
        assertThat(fault(leaderOfTeam.patch("/people/C5", "{'version': 1, 'organisationCode': null}")))
                .isEqualTo("UNKNOWN_ORGANISATION");
        assertThat(officer.patch("/people/C5", "{'version': 1, 'villageCode': null, 'organisationCode': null}"))
                .hasStatusOk();
    }

    @Test
    void whatIsNoCorrectionIsNamed() {
        assertThat(refused("{'version': 1, 'colour': 'red'}")).isEqualTo("colour FIELD_UNKNOWN");
        assertThat(refused("{'note': 'x'}")).isEqualTo("version REQUIRED");
        assertThat(refused("{'version': '1'}")).isEqualTo("version VALUE_INVALID");
        assertThat(refused("{'version': 1, 'birthDate': '12/05/1962'}")).isEqualTo("birthDate DAY_UNREADABLE");
        assertThat(refused("{'version': 1, 'sex': 'NAM'}")).isEqualTo("sex VALUE_NOT_LISTED");
        assertThat(refused("{'version': 1, 'groups': ['FARMER']}")).isEqualTo("groups VALUE_NOT_LISTED");
        assertThat(officer.patch("/people/P1", "[]")).hasStatus(400);
    }

    @Test
    void aCorrectionThatBreaksARuleIsRefused() {
        assertThat(broken("{'version': 1, 'fullName': ' '}")).isEqualTo("fullName REQUIRED");
        assertThat(broken("{'version': 1, 'birthDate': '9999-01-01'}")).isEqualTo("birthDate BIRTH_RANGE");
        assertThat(broken("{'version': 1, 'phone': '12'}")).isEqualTo("phone PHONE_UNREADABLE");
        assertThat(broken("{'version': 1, 'groups': ['ADULT']}")).isEqualTo("groups GROUP_IS_AGE");
        assertThat(broken("{'version': 1, 'residence': null}")).isEqualTo("residence REQUIRED");
        assertThat(broken("{'version': 1, 'villageCode': 'T99'}")).isEqualTo("villageCode UNKNOWN_VILLAGE");
    }

    private void newPerson(String code, String name) {
        roster.person(
                NGOK_TU,
                code,
                name,
                Fields.said()
                        .say(PersonField.BIRTH_DATE, "1962-05-12")
                        .say(PersonField.PHONE, "0987654678")
                        .build());
    }

    private String refused(String body) {
        MvcTestResult answer = officer.patch("/people/P1", body);
        assertThat(answer).hasStatus(400);
        return fieldAndFault(answer);
    }

    private String broken(String body) {
        MvcTestResult answer = officer.patch("/people/P1", body);
        assertThat(answer).hasStatus(422);
        return fieldAndFault(answer);
    }

    private static String fieldAndFault(MvcTestResult answer) {
        List<String> both = new ArrayList<>();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .satisfies(both::add);
        return both.get(0) + " " + fault(answer);
    }

    private static String fault(MvcTestResult answer) {
        List<String> code = new ArrayList<>();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .asString()
                .satisfies(code::add);
        return code.get(0);
    }

    private static List<String> codes(Api api, String query) {
        List<String> codes = new ArrayList<>();
        assertThat(api.get("/people?" + query))
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .allSatisfy(code -> codes.add(String.valueOf(code)));
        return codes;
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
