package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers who is not signed in: programs with 401, people with the sign-in page, also where only a part was asked for. */
@Component
class Stranger implements AuthenticationEntryPoint {

    static final String SIGN_IN_PAGE = "/login";

    private final Problems problems;

    Stranger(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String signIn = request.getContextPath() + SIGN_IN_PAGE + (hadSession(request) ? "?expired" : "");
        if (Answers.isProblem(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(response, Failure.of(HttpStatus.UNAUTHORIZED));
        } else if (Answers.isPart(request)) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(signIn);
        }
    }

    /** The browser names a session that is no more; by now it may have got a new one. */
    private static boolean hadSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return request.getRequestedSessionId() != null && (session == null || session.isNew());
    }
}
