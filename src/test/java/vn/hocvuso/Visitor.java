package vn.hocvuso;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hocvuso.access.AccountDraft;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.access.Role;
import vn.hocvuso.access.ScopePart;
import vn.hocvuso.access.SignedIn;

/** Pages as somebody sees them who is signed in with an account made for it; his session goes on from page to page. */
public final class Visitor {

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final MockMvcTester web;
    private final Caller caller;
    private final MockHttpSession session = new MockHttpSession();

    private Visitor(MockMvcTester web, Caller caller) {
        this.web = web;
        this.caller = caller;
    }

    public static Visitor of(BeanFactory program, Role role, ScopePart... scope) {
        Caller machine = program.getBean(Callers.class).ofTheMachine();
        String username = "page" + ACCOUNTS.incrementAndGet();
        program.getBean(Accounts.class)
                .put(
                        machine,
                        new AccountDraft(username, "Nguyễn Văn Thử", role, List.of(scope), "mot-mat-khau-dai", false));
        Caller caller = program.getBean(Callers.class).find(username).orElseThrow();
        return new Visitor(program.getBean(MockMvcTester.class), caller);
    }

    public Caller caller() {
        return caller;
    }

    public MvcTestResult open(String path) {
        return web.get()
                .uri(path)
                .session(session)
                .with(authentication(SignedIn.as(caller)))
                .exchange();
    }

    /** Sends a form: names and values in turn. */
    public MvcTestResult send(String path, String... fields) {
        UriComponentsBuilder query = UriComponentsBuilder.fromPath(path);
        for (int at = 0; at < fields.length; at += 2) {
            query.queryParam(fields[at], fields[at + 1]);
        }
        return web.post()
                .uri(query.encode().build().toUri())
                .session(session)
                .with(authentication(SignedIn.as(caller)))
                .with(csrf())
                .exchange();
    }

    public MvcTestResult upload(String kind, String fileName, String text) {
        MockMultipartFile file =
                new MockMultipartFile("file", fileName, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return web.post()
                .multipart()
                .uri("/imports")
                .file(file)
                .param("kind", kind)
                .session(session)
                .with(authentication(SignedIn.as(caller)))
                .with(csrf())
                .exchange();
    }
}
