package vn.hocvuso.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.access.AccessFixtures.ADMIN;
import static vn.hocvuso.access.AccessFixtures.NGOK_TU;
import static vn.hocvuso.access.AccessFixtures.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccessFixtures;
import vn.hocvuso.access.Account;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.access.Tokens;
import vn.hocvuso.shared.PageRequest;

@ProgramTest
@Transactional
class AccountApiControllerTest {

    private static final String MEMBER = """
            {"fullName": "Y Thử", "role": "TEAM_MEMBER", "scopes": [{"commune": "23428", "villages": ["T01"]}]}
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    private LocalDate far = LocalDate.EPOCH;
    private String token = "";

    @BeforeEach
    void anOfficerWithAToken() {
        AccessFixtures.addPlaces(sql);
        accounts.put(ADMIN, draft("can.bo", Role.OFFICER, ScopePart.commune(NGOK_TU)));
        far = LocalDate.now(clock).plusDays(366);
        token = tokens.make(ADMIN, "can.bo", "thu", far);
    }

    @Test
    void whatIsPutIsGottenAndListed() {
        assertThat(put("to.vien", MEMBER)).hasStatusOk();

        assertThat(get("/api/v1/accounts/to.vien")).bodyJson().isLenientlyEqualTo("""
                {"username": "to.vien", "fullName": "Y Thử", "role": "TEAM_MEMBER", "disabled": false,
                 "scopes": [{"commune": "23428", "villages": ["T01"], "organisations": []}]}
                """);
        assertThat(get("/api/v1/accounts?commune=23428"))
                .bodyJson()
                .extractingPath("$.items[*].username")
                .asArray()
                .contains("to.vien");
    }

    @Test
    void anAnswerNeverShowsAPassword() {
        String body = MEMBER.replace("\"role\"", "\"password\": \"mot-mat-khau-dai\", \"role\"");

        assertThat(put("to.vien", body)).hasStatusOk().bodyText().doesNotContain("assword");
    }

    @Test
    void apiAnswersAreNotStored() {
        assertThat(get("/api/v1/accounts"))
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CACHE_CONTROL,
                        values -> assertThat(values).singleElement().asString().contains("no-store"));
    }

    @Test
    void anOfficerMakesNoAdmin() {
        assertRefused(put("moi", "{\"fullName\": \"X\", \"role\": \"ADMIN\", \"scopes\": []}"), 403, "FORBIDDEN");
    }

    @Test
    void anotherCommuneIsNotThere() {
        assertRefused(put("moi", MEMBER.replace("23428", "21421")), 404, "NOT_FOUND");
        assertRefused(get("/api/v1/accounts?commune=21421"), 404, "NOT_FOUND");
    }

    @Test
    void aNameTakenElsewhereIsAConflict() {
        accounts.put(ADMIN, draft("trung.ten", Role.TEAM_LEADER, ScopePart.village("21421", "T01")));

        assertRefused(put("trung.ten", MEMBER), 409, "CODE_TAKEN");
    }

    @Test
    void aScopeThatDoesNotFitTheRoleIsUnprocessable() {
        MvcTestResult answer =
                put("moi", MEMBER.replace("villages", "organisations").replace("T01", "DV01"));

        assertRefused(answer, 422, "INVALID_INPUT");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("SCOPE_OF_TEAM_MEMBER");
    }

    @Test
    void anUnknownFieldIsNamed() {
        MvcTestResult answer = put("moi", MEMBER.replace("\"villages\"", "\"thon\""));

        assertRefused(answer, 400, "INVALID_INPUT");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"errors": [{"field": "scopes[0].thon", "code": "FIELD_UNKNOWN"}]}
                """);
    }

    @Test
    void anUnknownRoleIsToldWhichThereAre() {
        MvcTestResult answer = put("moi", MEMBER.replace("TEAM_MEMBER", "KING"));

        assertRefused(answer, 400, "INVALID_INPUT");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("role");
        assertThat(answer).bodyText().contains("UNIT_CLERK");
    }

    @Test
    void aMissingFieldIsNamed() {
        MvcTestResult answer = put("moi", "{\"role\": \"TEAM_MEMBER\", \"scopes\": []}");

        assertRefused(answer, 400, "INVALID_INPUT");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"errors": [{"field": "fullName", "code": "REQUIRED"}]}
                """);
    }

    @Test
    void aTokenIsShownOnceAndActsAsItsAccount() {
        MvcTestResult made = post("thu-2");

        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.token")
                .asString()
                .startsWith("hvs_");
        assertRefused(post("thu-2"), 409, "CONFLICT");
    }

    @Test
    void tokensAreListedPageByPage() {
        post("thu-2");

        assertThat(get("/api/v1/accounts/can.bo/tokens?size=1&page=1"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items": [{"name": "thu-2"}], "page": 1, "size": 1, "total": 2}
                """);
    }

    @Test
    void whoNamesNeitherVillageNorOrganisationMeansTheWholeCommune() {
        assertThat(put("ca.xa", MEMBER.replace(", \"villages\": [\"T01\"]", "")))
                .hasStatusOk();

        assertThat(accounts.get(ADMIN, "ca.xa").scope()).containsExactly(ScopePart.commune(NGOK_TU));
    }

    @Test
    void aTokenEndsAfterItsLastDay() {
        sql.update("UPDATE api_token SET expires_on = CURRENT_DATE - INTERVAL 2 DAY");

        assertRefused(get("/api/v1/accounts"), 401, "SIGN_IN_REQUIRED");
    }

    @Test
    void noTokenLivesLongerThanAYear() {
        MvcTestResult answer = post("mai-mai", far.plusDays(1));

        assertRefused(answer, 422, "INVALID_INPUT");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("TOKEN_LIFE");
    }

    @Test
    void aTokenGoesWithThePasswordThatIsResetAndStaysWithOnesOwnChange() {
        accounts.changePassword(callers.find("can.bo").orElseThrow(), AccessFixtures.PASSWORD, "mat-khau-moi-1");
        assertThat(get("/api/v1/accounts")).hasStatusOk();

        accounts.resetPassword(ADMIN, "can.bo");

        assertRefused(get("/api/v1/accounts"), 401, "SIGN_IN_REQUIRED");
    }

    @Test
    void aTokenDoesNotGrowWithItsAccount() {
        accounts.put(ADMIN, draft("can.bo", Role.OFFICER, ScopePart.commune("21421")));

        assertThat(tokens.of(ADMIN, "can.bo", PageRequest.of(0, 50)).items()).isEmpty();
    }

    @Test
    void aTokenDoesNotComeBackWithAnAccountThatWasDisabled() {
        Account officer = accounts.get(ADMIN, "can.bo");

        accounts.put(ADMIN, officer.draft().withDisabled(true));
        accounts.put(ADMIN, officer.draft());

        assertRefused(get("/api/v1/accounts"), 401, "SIGN_IN_REQUIRED");
    }

    @Test
    void aTokenStaysWhereOnlyTheNameOfItsAccountChanges() {
        accounts.put(
                ADMIN,
                new AccountDraft("can.bo", "Tên Khác", Role.OFFICER, List.of(ScopePart.commune(NGOK_TU)), null, false));

        assertThat(get("/api/v1/accounts")).hasStatusOk();
    }

    @Test
    void aTokenHoldsThroughItsLastDay() {
        sql.update("UPDATE api_token SET expires_on = ?", LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")));

        assertThat(get("/api/v1/accounts")).hasStatusOk();
    }

    @Test
    void aRemovedTokenIsWorthNothing() {
        assertThat(with(mvc.delete().uri("/api/v1/accounts/can.bo/tokens/thu"))).hasStatus(204);

        assertRefused(get("/api/v1/accounts"), 401, "SIGN_IN_REQUIRED");
    }

    @Test
    void theTokenOfADisabledAccountIsWorthNothing() {
        sql.update("UPDATE account SET disabled = TRUE WHERE username = 'can.bo'");

        assertRefused(get("/api/v1/accounts"), 401, "SIGN_IN_REQUIRED");
    }

    @Test
    void aTokenOpensNoPage() {
        assertThat(get("/accounts")).hasRedirectedUrl("/login");
    }

    @Test
    void anOfficerReadsTheAuditTrailOfHisCommuneOnly() {
        put("to.vien", MEMBER);

        assertThat(get("/api/v1/audit?subject=to.vien")).bodyJson().isLenientlyEqualTo("""
                {"items": [{"actor": "can.bo", "action": "account.created", "communeCode": "23428"}], "total": 1}
                """);
        assertRefused(get("/api/v1/audit?commune=21421"), 404, "NOT_FOUND");
    }

    @Test
    void aTeamMemberReadsNoAuditTrail() {
        put("to.vien", MEMBER);
        token = tokens.make(ADMIN, "to.vien", "thu", far);

        assertRefused(get("/api/v1/audit"), 403, "FORBIDDEN");
    }

    @Test
    void anUnreadableDayIsNamed() {
        MvcTestResult answer = get("/api/v1/audit?from=hom-qua");

        assertRefused(answer, 400, "INVALID_INPUT");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"errors": [{"field": "from", "code": "DAY_UNREADABLE"}]}
                """);
    }

    @Test
    void whatIsNotThereIsToldAsAProblem() {
        assertRefused(get("/api/v1/nothing"), 404, "NOT_FOUND");
        assertRefused(with(mvc.delete().uri("/api/v1/audit")), 405, "METHOD_NOT_ALLOWED");
        assertRefused(
                with(mvc.put()
                        .uri("/api/v1/accounts/moi")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")),
                415,
                "MEDIA_TYPE_UNSUPPORTED");
        assertRefused(get("/api/v1/accounts?size=501"), 400, "INVALID_INPUT");
    }

    private MvcTestResult put(String username, String body) {
        return with(mvc.put()
                .uri("/api/v1/accounts/{username}", username)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private MvcTestResult post(String name) {
        return post(name, far);
    }

    private MvcTestResult post(String name, LocalDate expiresOn) {
        return with(mvc.post()
                .uri("/api/v1/accounts/can.bo/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"" + name + "\", \"expiresOn\": \"" + expiresOn + "\"}"));
    }

    private MvcTestResult get(String uri) {
        return with(mvc.get().uri(uri));
    }

    private MvcTestResult with(MockMvcRequestBuilder request) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotEqualTo(code);
    }
}
