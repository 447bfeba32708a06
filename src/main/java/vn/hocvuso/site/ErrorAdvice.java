package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a controller throws into an answer: a problem for programs, a page for people. */
@ControllerAdvice
class ErrorAdvice {

    private final FailureAnswers answers;

    ErrorAdvice(FailureAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    @Nullable
    Object failed(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        Failure failure = FailureReader.read(exception);
        if (Answers.isProblem(request)) {
            return answers.problem(failure, headers(exception));
        }
        if (Answers.isPart(request)) {
            FailureAnswers.intoNotice().forEach((name, values) -> response.setHeader(name, values.get(0)));
            return answers.part(failure);
        }
        return answers.page(failure);
    }

    private static HttpHeaders headers(Exception exception) {
        return exception instanceof ErrorResponse known ? known.getHeaders() : new HttpHeaders();
    }
}
