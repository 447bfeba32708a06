package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a controller throws into an answer: a problem for programs, a page for people. */
@ControllerAdvice
class ErrorAdvice {

    private final FailureAnswers answers;
    private final ShellAdvice shell;

    ErrorAdvice(FailureAnswers answers, ShellAdvice shell) {
        this.answers = answers;
        this.shell = shell;
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
        return whole(answers.page(failure), failure, request);
    }

    /** After a fault of our own nothing more is asked of the program. */
    private ModelAndView whole(ModelAndView page, Failure failure, HttpServletRequest request) {
        if (failure.bugId() == null) {
            shell.addTo(page, request);
        }
        return page;
    }

    private static HttpHeaders headers(Exception exception) {
        return exception instanceof ErrorResponse known ? known.getHeaders() : new HttpHeaders();
    }
}
