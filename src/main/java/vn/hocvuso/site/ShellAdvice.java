package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page what stands around it, after its controller has done its work. */
@Component
class ShellAdvice implements HandlerInterceptor {

    private final Shells shells;

    ShellAdvice(Shells shells) {
        this.shells = shells;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page != null && view != null && isWhole(view)) {
            addTo(page, request);
        }
    }

    private static boolean isWhole(String view) {
        return !view.startsWith("redirect:") && !view.contains("::");
    }

    /** Pages of failures do not come by {@link #postHandle}. */
    void addTo(ModelAndView page, HttpServletRequest request) {
        Shell shell = shells.around(request);
        page.addObject("shell", shell);
        page.getModel().putIfAbsent("seesPeople", shell.nav() != null);
    }
}
