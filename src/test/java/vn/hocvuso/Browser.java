package vn.hocvuso;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.access.SignedIn;

/** Somebody signed in, with an account made for it, who opens pages and sends forms. */
public final class Browser {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final MockMvcTester web;
    private final SignedIn user;
    private final Map<String, Cookie> cookies = new HashMap<>();

    private Browser(MockMvcTester web, SignedIn user) {
        this.web = web;
        this.user = user;
    }

    public static Browser ofOfficer(BeanFactory program, String commune) {
        return of(program, Role.OFFICER, ScopePart.commune(commune));
    }

    public static Browser of(BeanFactory program, Role role, ScopePart... scope) {
        Callers callers = program.getBean(Callers.class);
        String username = "reader" + ACCOUNTS.incrementAndGet();
        program.getBean(Accounts.class)
                .put(
                        callers.ofTheMachine(),
                        new AccountDraft(username, "Trần Thị Thử", role, List.of(scope), null, false));
        return new Browser(
                program.getBean(MockMvcTester.class),
                SignedIn.as(callers.find(username).orElseThrow()));
    }

    public String username() {
        return user.getName();
    }

    public MvcTestResult open(String path) {
        return exchange(web.get().uri(path));
    }

    /** Sends a form: names and values in turn. */
    public MvcTestResult send(String path, String... fields) {
        MockMvcRequestBuilder request = web.post().uri(path).with(csrf());
        for (int index = 0; index < fields.length; index += 2) {
            request = request.param(fields[index], fields[index + 1]);
        }
        return exchange(request);
    }

    /** What the first group of a pattern finds first on a page. */
    public String found(Pattern pattern, String path) {
        return pattern.matcher(text(path))
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }

    public String text(String path) {
        return new String(open(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Hands a file in on the page of imports. */
    public MvcTestResult upload(String kind, String fileName, String text) {
        return upload("/imports", kind, fileName, text);
    }

    public MvcTestResult upload(String path, String kind, String fileName, String text) {
        MockMultipartFile file =
                new MockMultipartFile("file", fileName, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return answered(web.post()
                .uri(path)
                .multipart()
                .file(file)
                .param("kind", kind)
                .with(csrf())
                .with(authentication(user))
                .exchange());
    }

    private MvcTestResult exchange(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request = request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        return answered(request.with(authentication(user)).exchange());
    }

    private MvcTestResult answered(MvcTestResult answer) {
        for (Cookie cookie : answer.getResponse().getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }
}
