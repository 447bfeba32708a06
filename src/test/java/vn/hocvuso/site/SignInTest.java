package vn.hocvuso.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.hocvuso.access.AccessFixtures.ADMIN;
import static vn.hocvuso.access.AccessFixtures.NGOK_TU;
import static vn.hocvuso.access.AccessFixtures.PASSWORD;
import static vn.hocvuso.access.AccessFixtures.draft;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.Browser;
import vn.hocvuso.ProgramTest;
import vn.hocvuso.access.AccessFixtures;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;

@ProgramTest
class SignInTest {

    private static final String WRONG = "khong-phai-mat-khau";
    private static final ScopePart COMMUNE = ScopePart.commune(NGOK_TU);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    BeanFactory program;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void places() {
        AccessFixtures.addPlaces(sql);
        sql.update("DELETE FROM sign_in_failure");
    }

    @Test
    void aNameAndItsPasswordOpenASession() {
        accounts.put(ADMIN, draft("vao.duoc", Role.OFFICER, COMMUNE));

        assertThat(signIn("vao.duoc", PASSWORD)).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/accounts").cookie(session("Vao.Duoc "))).hasStatusOk();
    }

    @Test
    void aStrangersFilesAreNotEvenRead() {
        assertThat(sendFile("/login")).hasStatus(415);
        assertThat(sendFile("/campaigns")).hasStatus(415);
        assertThat(sendFile("/imports")).hasRedirectedUrl("/login");
        assertThat(sendFile("/api/v1/imports")).hasStatus(401);
        assertThat(sendFile("/api/v1/people")).hasStatus(401);
    }

    @Test
    void filesAreTakenOnlyWhereImportsAreHandedIn() {
        Browser officer = Browser.of(program, Role.OFFICER, COMMUNE);

        assertThat(officer.upload("VILLAGES", "rong.csv", "")).hasStatus(422);
        assertThat(officer.upload("/password", "VILLAGES", "rong.csv", "")).hasStatus(415);
    }

    private MvcTestResult sendFile(String path) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", new byte[1]))
                .with(csrf())
                .exchange();
    }

    @Test
    void theLastSignInIsRemembered() {
        accounts.put(ADMIN, draft("lan.cuoi", Role.OFFICER, COMMUNE));

        signIn("lan.cuoi", PASSWORD);

        assertThat(accounts.get(ADMIN, "lan.cuoi").signedInAt()).isNotNull();
    }

    @Test
    void aWrongPasswordLeadsBackToThePage() {
        accounts.put(ADMIN, draft("sai.mat.khau", Role.OFFICER, COMMUNE));

        assertThat(signIn("sai.mat.khau", WRONG)).hasRedirectedUrl("/login?error");
        assertThat(mvc.get().uri("/login?error")).bodyText().contains("chưa đúng");
    }

    @Test
    void fiveFailuresLockForFifteenMinutesAlsoAgainstTheRightPassword() {
        accounts.put(ADMIN, draft("bi.khoa", Role.OFFICER, COMMUNE));

        fail("bi.khoa", 4);

        assertThat(signIn("bi.khoa", WRONG)).hasRedirectedUrl("/login?error&locked=15");
        assertThat(signIn("bi.khoa", PASSWORD)).hasRedirectedUrl("/login?error&locked=15");
        assertThat(mvc.get().uri("/login?error&locked=15")).bodyText().contains("15 phút");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredTheSameWay() {
        assertThat(signIn("khong.co.ai", WRONG)).hasRedirectedUrl("/login?error");

        fail("khong.co.ai", 3);

        assertThat(signIn("khong.co.ai", WRONG)).hasRedirectedUrl("/login?error&locked=15");
    }

    @Test
    void aSuccessEndsTheRowOfFailures() {
        accounts.put(ADMIN, draft("nho.ra", Role.OFFICER, COMMUNE));
        fail("nho.ra", 4);

        assertThat(signIn("nho.ra", PASSWORD)).hasRedirectedUrl("/");

        assertThat(signIn("nho.ra", WRONG)).hasRedirectedUrl("/login?error");
    }

    @Test
    void theSessionOfADisabledAccountEnds() {
        accounts.put(ADMIN, draft("bi.ngung", Role.OFFICER, COMMUNE));
        Cookie session = session("bi.ngung");

        sql.update("UPDATE account SET disabled = TRUE WHERE username = 'bi.ngung'");

        assertThat(mvc.get().uri("/accounts").cookie(session)).hasRedirectedUrl("/login?expired");
        assertThat(sessionsOf("bi.ngung")).isZero();
    }

    @Test
    void aChangedRoleHoldsForTheNextRequestOfTheSameSession() {
        accounts.put(ADMIN, draft("doi.vai", Role.OFFICER, COMMUNE));
        Cookie session = session("doi.vai");

        AccountDraft leader = draft("doi.vai", Role.LEADER_VIEW, COMMUNE);
        accounts.put(ADMIN, new AccountDraft("doi.vai", leader.fullName(), leader.role(), leader.scope(), null, false));

        assertThat(mvc.get().uri("/accounts").cookie(session)).hasStatus(403);
    }

    @Test
    void aNewPasswordSignsEveryBrowserOut() {
        accounts.put(ADMIN, draft("cap.lai", Role.OFFICER, COMMUNE));
        session("cap.lai");

        accounts.resetPassword(ADMIN, "cap.lai");

        assertThat(sessionsOf("cap.lai")).isZero();
    }

    @Test
    void anExpiredSessionSendsHtmxToTheSignInPage() {
        MvcTestResult answer =
                mvc.get().uri("/accounts").header("HX-Request", "true").exchange();

        assertThat(answer).hasStatus(401).headers().hasValue("HX-Redirect", "/login");
    }

    @Test
    void theApiTakesTheSessionOnlyWithItsCsrfToken() {
        accounts.put(ADMIN, draft("phien.api", Role.OFFICER, COMMUNE));
        Cookie session = session("phien.api");
        String uri = "/api/v1/accounts/phien.api/tokens/khong-co";

        assertThat(mvc.delete().uri(uri).cookie(session))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("CSRF_TOKEN_MISSING");
        assertThat(mvc.delete().uri(uri).cookie(session).with(csrf())).hasStatus(404);
    }

    @Test
    void theCookieIsForTheServerAlone() {
        accounts.put(ADMIN, draft("banh.quy", Role.OFFICER, COMMUNE));

        Cookie cookie = session("banh.quy");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void pagesAreToldToLoadOwnThingsOnly() {
        assertThat(mvc.get().uri("/login"))
                .headers()
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasHeaderSatisfying("Content-Security-Policy", values -> assertThat(values)
                        .singleElement()
                        .asString()
                        .contains("script-src 'self';", "frame-ancestors 'none'"));
    }

    private void fail(String username, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(signIn(username, WRONG)).hasRedirectedUrl("/login?error");
        }
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private Cookie session(String username) {
        return Objects.requireNonNull(signIn(username, PASSWORD).getResponse().getCookie("SESSION"));
    }

    private int sessionsOf(String username) {
        return Objects.requireNonNull(sql.queryForObject(
                "SELECT COUNT(*) FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?", Integer.class, username));
    }
}
