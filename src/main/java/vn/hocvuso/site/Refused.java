package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers what the filters refuse, above all a missing CSRF token; a stranger is asked to sign in first. */
@Component
class Refused implements AccessDeniedHandler {

    private final Problems problems;
    private final Stranger stranger;

    Refused(Problems problems, Stranger stranger) {
        this.problems = problems;
        this.stranger = stranger;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            stranger.commence(request, response, new InsufficientAuthenticationException("Not signed in", exception));
        } else if (Answers.isProblem(request)) {
            String code = exception instanceof CsrfException ? "CSRF_TOKEN_MISSING" : "FORBIDDEN";
            problems.write(response, Failure.of(HttpStatus.FORBIDDEN, code));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
