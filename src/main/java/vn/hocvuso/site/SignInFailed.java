package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import vn.hocvuso.access.LockedOut;

/** Leads back to the sign-in page, which says what was wrong; when the name is locked, for how many minutes. */
class SignInFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String locked = exception instanceof LockedOut lock ? "&locked=" + lock.minutes() : "";
        response.sendRedirect(request.getContextPath() + Stranger.SIGN_IN_PAGE + "?error" + locked);
    }
}
