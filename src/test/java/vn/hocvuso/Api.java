package vn.hocvuso;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.access.Tokens;

/** Calls of {@code /api/v1} in the name of an account made for them. Bodies are JSON with single quotes. */
public final class Api {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final AtomicInteger TOKENS = new AtomicInteger();

    private final MockMvcTester web;
    private final String username;
    private final String token;

    private Api(MockMvcTester web, String username, String token) {
        this.web = web;
        this.username = username;
        this.token = token;
    }

    public static Api ofAdmin(BeanFactory program) {
        return of(program, Role.ADMIN, ScopePart.EVERYTHING);
    }

    public static Api ofOfficer(BeanFactory program, String commune) {
        return of(program, Role.OFFICER, ScopePart.commune(commune));
    }

    public static Api of(BeanFactory program, Role role, ScopePart... scope) {
        return as(program, "user" + ACCOUNTS.incrementAndGet(), role, scope);
    }

    /** The same account with another role and scope. */
    public Api moved(BeanFactory program, Role role, ScopePart... scope) {
        return as(program, username, role, scope);
    }

    private static Api as(BeanFactory program, String username, Role role, ScopePart... scope) {
        Caller machine = program.getBean(Callers.class).ofTheMachine();
        program.getBean(Accounts.class)
                .put(machine, new AccountDraft(username, "Nguyễn Văn Thử", role, List.of(scope), null, false));
        LocalDate today = LocalDate.now(program.getBean(Clock.class));
        String name = "test" + TOKENS.incrementAndGet();
        String token = program.getBean(Tokens.class).make(machine, username, name, today.plusYears(1));
        return new Api(program.getBean(MockMvcTester.class), username, token);
    }

    public String username() {
        return username;
    }

    /** What calls without this class show. */
    public String token() {
        return token;
    }

    public MvcTestResult get(String path) {
        return web.get()
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    public MvcTestResult put(String path, String body) {
        return send(HttpMethod.PUT, path, body);
    }

    public MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    public MvcTestResult patch(String path, String body) {
        return send(HttpMethod.PATCH, path, body);
    }

    public MvcTestResult delete(String path) {
        return send(HttpMethod.DELETE, path, "");
    }

    /** Hands a file in, with parameters such as {@code kind=ROSTER}. */
    public MvcTestResult upload(String fileName, byte[] content, String... parameters) {
        var call = web.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", fileName, "text/csv", content));
        for (String parameter : parameters) {
            int sign = parameter.indexOf('=');
            call = call.param(parameter.substring(0, sign), parameter.substring(sign + 1));
        }
        return call.header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return web.method(method)
                .uri("/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }
}
