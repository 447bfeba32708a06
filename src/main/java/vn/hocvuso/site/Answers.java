package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletRequest;

/** Which kind of answer a request waits for: a program's, a part of a page, or a page. */
final class Answers {

    static final String API = "/api/";
    static final String API_DESCRIPTION = "/v3/api-docs";

    private Answers() {}

    static boolean isProblem(HttpServletRequest request) {
        return isProblem(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    static boolean isProblem(String path) {
        return path.startsWith(API) || path.startsWith(API_DESCRIPTION);
    }

    static boolean isPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
