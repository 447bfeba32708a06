package vn.hocvuso.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the account as it is now in place of the name that the session keeps; the session of a disabled account ends. */
public final class CallerFilter extends OncePerRequestFilter {

    private final Callers callers;

    public CallerFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known instanceof UsernamePasswordAuthenticationToken) {
            callers.find(known.getName()).ifPresentOrElse(CallerFilter::signIn, () -> signOut(request));
        }
        chain.doFilter(request, response);
    }

    private static void signIn(Caller caller) {
        SecurityContextHolder.setContext(new SecurityContextImpl(SignedIn.as(caller)));
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
