package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.shared.FieldFault;

/** Failures as the API tells them (RFC 9457): with a stable code, and a sentence that says what to do. */
@Component
class Problems {

    private final Sentences sentences;
    private final JsonMapper json;

    Problems(Sentences sentences, JsonMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    ProblemDetail of(Failure failure) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(failure.status(), sentences.detail(failure));
        problem.setTitle(sentences.title(failure));
        problem.setProperty("code", failure.code());
        failure.properties().forEach(problem::setProperty);
        List<Fault> faults = faults(failure);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return problem;
    }

    /** For the filters, which stand before the controllers. */
    void write(HttpServletResponse response, Failure failure) throws IOException {
        response.setStatus(failure.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(of(failure)));
    }

    List<Fault> faults(Failure failure) {
        return failure.faults().stream().map(this::fault).toList();
    }

    private Fault fault(FieldFault fault) {
        return new Fault(fault.field(), fault.code(), sentences.error(fault.code(), fault.arguments()));
    }

    /** What is wrong with one field. */
    record Fault(String field, String code, String message) {}
}
