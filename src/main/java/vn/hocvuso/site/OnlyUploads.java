package vn.hocvuso.site;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in only from who is signed in and where files are handed in. Whoever asks for a parameter makes the server
 * write all files of a request to disk, and the search for a CSRF token does: this filter stands before it. It answers by
 * itself, since an error page would read the files too.
 */
final class OnlyUploads extends OncePerRequestFilter {

    private static final RequestMatcher UPLOADS = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, "/imports"),
            pathPattern(HttpMethod.POST, "/imports/{id}/retry"),
            pathPattern(HttpMethod.POST, "/denominators/file"),
            pathPattern(HttpMethod.POST, "/api/v1/imports"));

    private final Stranger stranger;
    private final Problems problems;

    OnlyUploads(Stranger stranger, Problems problems) {
        this.stranger = stranger;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        boolean upload = UPLOADS.matches(request);
        if (signedIn && upload) {
            chain.doFilter(request, response);
        } else if (upload || (!signedIn && Answers.isProblem(request))) {
            stranger.commence(request, response, new InsufficientAuthenticationException("Not signed in"));
        } else {
            problems.write(response, Failure.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
    }
}
