package vn.hocvuso.site;

import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of all controllers: in a filter, in the server, while a page was being written. */
@Controller
class LastResort implements ErrorController {

    private final FailureAnswers answers;
    private final DataSize longest;

    LastResort(FailureAnswers answers, @Value("${spring.servlet.multipart.max-request-size}") DataSize longest) {
        this.answers = answers;
        this.longest = longest;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object answer(
            @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer status,
            @RequestAttribute(name = RequestDispatcher.ERROR_EXCEPTION, required = false) @Nullable Throwable exception,
            @RequestAttribute(name = RequestDispatcher.ERROR_REQUEST_URI, required = false) @Nullable String path,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, defaultValue = "0") long length) {
        Failure failure = failure(status, exception, length);
        return path != null && Answers.isProblem(path)
                ? answers.problem(failure, new HttpHeaders())
                : answers.page(failure);
    }

    /** The server gives up on a file that is too long before anybody can say so. */
    private Failure failure(@Nullable Integer status, @Nullable Throwable exception, long length) {
        if (length > longest.toBytes()) {
            return Failure.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        return exception == null ? Failure.of(status(status)) : FailureReader.bug(exception);
    }

    /** Somebody who opens this page by hand finds nothing. */
    private static HttpStatusCode status(@Nullable Integer status) {
        return status == null ? HttpStatus.NOT_FOUND : HttpStatusCode.valueOf(status);
    }
}
