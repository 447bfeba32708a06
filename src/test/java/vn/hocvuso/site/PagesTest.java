package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.hocvuso.access.AccessFixtures.ADMIN;
import static vn.hocvuso.access.AccessFixtures.NGOK_TU;
import static vn.hocvuso.access.AccessFixtures.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccessFixtures;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.access.SignedIn;

@ProgramTest
@Transactional
class PagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    private Caller officer = ADMIN;

    @BeforeEach
    void anOfficer() {
        AccessFixtures.addPlaces(sql);
        accounts.put(ADMIN, draft("can.bo", Role.OFFICER, ScopePart.commune(NGOK_TU)));
        officer = callers.find("can.bo").orElseThrow();
    }

    @Test
    void aNewAccountComesWithItsFirstPassword() {
        MvcTestResult answer = as(
                officer,
                mvc.post()
                        .uri("/accounts")
                        .param("username", "to.vien")
                        .param("fullName", "Y Thử")
                        .param("role", "TEAM_MEMBER")
                        .param("commune", NGOK_TU)
                        .param("villages", "T01"));

        assertThat(answer).hasStatusOk().bodyText().containsPattern("\\w{5}-\\w{5}-\\w{5}");
        assertThat(accounts.get(ADMIN, "to.vien").scope()).isEqualTo(List.of(ScopePart.village(NGOK_TU, "T01")));
    }

    @Test
    void whatIsWrongIsShownBesideItsFieldAndNothingTypedIsLost() {
        MvcTestResult answer = as(
                officer,
                mvc.post()
                        .uri("/accounts")
                        .param("username", "TO VIEN")
                        .param("fullName", "Y Thử")
                        .param("role", "TEAM_MEMBER")
                        .param("commune", NGOK_TU));

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("chữ thường không dấu", "cần ít nhất một thôn", "value=\"TO VIEN\"");
    }

    @Test
    void anAccountIsShownAndChanged() {
        accounts.put(ADMIN, draft("to.vien", Role.TEAM_MEMBER, ScopePart.village(NGOK_TU, "T01")));

        assertThat(as(officer, mvc.get().uri("/accounts/to.vien")))
                .hasStatusOk()
                .bodyText()
                .contains("T01");
        assertThat(as(
                        officer,
                        mvc.post()
                                .uri("/accounts/to.vien")
                                .param("fullName", "Y Khác")
                                .param("role", "UNIT_CLERK")
                                .param("commune", NGOK_TU)
                                .param("organisations", "DV01")))
                .hasRedirectedUrl("/accounts");

        assertThat(accounts.get(ADMIN, "to.vien").role()).isEqualTo(Role.UNIT_CLERK);
    }

    @Test
    void aTokenIsMadeShownOnceAndRevoked() {
        String page = "/accounts/can.bo/tokens";
        String inAMonth = DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(LocalDate.now(clock).plusMonths(1));
        assertThat(as(ADMIN, mvc.post().uri(page).param("name", "lay so").param("expiresOn", "2020-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày 01/01/2020 đã qua", "value=\"lay so\"");
        assertThat(as(ADMIN, mvc.post().uri(page).param("name", "lay so").param("expiresOn", inAMonth)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("hvs_[\\w-]{40,}");
        assertThat(as(ADMIN, mvc.get().uri(page)))
                .bodyText()
                .contains("lay so", inAMonth)
                .doesNotContain("hvs_");
        assertThat(as(ADMIN, mvc.post().uri(page + "/remove").param("name", "lay so")))
                .hasRedirectedUrl(page);
        assertThat(as(ADMIN, mvc.get().uri(page))).bodyText().contains("chưa có mã nào");
    }

    @Test
    void tokensAreTheAdministratorsAlone() {
        assertThat(as(officer, mvc.get().uri("/accounts/can.bo"))).bodyText().doesNotContain("/tokens");
        assertThat(as(ADMIN, mvc.get().uri("/accounts/can.bo"))).bodyText().contains("/accounts/can.bo/tokens");
        assertThat(as(officer, mvc.get().uri("/accounts/can.bo/tokens"))).hasStatus(403);
        assertThat(as(
                        officer,
                        mvc.post()
                                .uri("/accounts/can.bo/tokens")
                                .param("name", "x")
                                .param("expiresOn", "2199-01-01")))
                .hasStatus(403);
    }

    @Test
    void listsAndFormsAreShown() {
        assertThat(List.of("/accounts", "/accounts/new", "/accounts/can.bo", "/audit", "/password"))
                .allSatisfy(uri -> assertThat(as(officer, mvc.get().uri(uri)))
                        .hasStatusOk()
                        .bodyText()
                        .contains("<main"));
    }

    @Test
    void theAuditTrailNamesWhatWasDone() {
        assertThat(as(ADMIN, mvc.get().uri("/audit?subject=can.bo&from=2025-01-01")))
                .bodyText()
                .contains("Thêm tài khoản", "Công chức phụ trách 23428");
    }

    @Test
    void anOwnPasswordIsChangedAndSignsOut() {
        assertThat(as(
                        officer,
                        mvc.post()
                                .uri("/password")
                                .param("oldPassword", AccessFixtures.PASSWORD)
                                .param("newPassword", "mat-khau-moi-1")))
                .hasRedirectedUrl("/login?changed");
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        assertThat(as(officer, mvc.get().uri("/accounts/khong.co.ai")))
                .hasStatus(404)
                .bodyText()
                .contains("Không tìm thấy trang này");
    }

    @Test
    void aRefusedPartOfAPageGoesIntoTheNotice() {
        MvcTestResult answer =
                as(officer, mvc.get().uri("/accounts/khong.co.ai").header("HX-Request", "true"));

        assertThat(answer).hasStatus(404).headers().hasValue("HX-Retarget", "#notice");
        assertThat(answer).bodyText().containsPattern("(?s)id=\"notice\".*nằm ngoài địa bàn");
    }

    private static MvcTestResult as(Caller caller, MockMvcRequestBuilder request) {
        return request.with(authentication(SignedIn.as(caller))).with(csrf()).exchange();
    }
}
