package vn.hocvuso.site;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of all controllers: in a filter, in the server, while a page was being written. */
@Controller
class LastResort implements ErrorController {

    private final FailureAnswers answers;

    LastResort(FailureAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object answer(
            @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer status,
            @RequestAttribute(name = RequestDispatcher.ERROR_EXCEPTION, required = false) @Nullable Throwable exception,
            @RequestAttribute(name = RequestDispatcher.ERROR_REQUEST_URI, required = false) @Nullable String path) {
        Failure failure = exception == null ? Failure.of(status(status)) : FailureReader.bug(exception);
        return path != null && Answers.isProblem(path)
                ? answers.problem(failure, new HttpHeaders())
                : answers.page(failure);
    }

    /** Somebody who opens this page by hand finds nothing. */
    private static HttpStatusCode status(@Nullable Integer status) {
        return status == null ? HttpStatus.NOT_FOUND : HttpStatusCode.valueOf(status);
    }
}
