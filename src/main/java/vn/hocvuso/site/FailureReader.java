package vn.hocvuso.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.FieldFault;

/** Tells refusals, bad input and bugs apart. A bug is logged with an id, which is all that the user sees of it. */
final class FailureReader {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReader.class);

    private FailureReader() {}

    static Failure read(Exception exception) {
        return refusal(exception)
                .or(() -> badInput(exception))
                .or(() -> conflict(exception))
                .or(() -> httpStatus(exception))
                .orElseGet(() -> bug(exception));
    }

    static Failure bug(Throwable exception) {
        String id = UUID.randomUUID().toString();
        LOG.error("Failure {}", id, exception);
        return Failure.bug(id);
    }

    /** Values check themselves when they are made, so a refusal may be wrapped by whoever was making one. */
    private static Optional<Failure> refusal(Throwable exception) {
        Throwable found = exception;
        while (found != null && !(found instanceof DomainException)) {
            found = found.getCause();
        }
        return found instanceof DomainException refusal ? Optional.of(Failure.of(refusal)) : Optional.empty();
    }

    private static Optional<Failure> badInput(Exception exception) {
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(
                    unreadable.getCause() instanceof JacksonException json
                            ? Failure.invalid(InputFaults.ofJson(json))
                            : Failure.of(HttpStatus.BAD_REQUEST, "BODY_UNREADABLE"));
        }
        if (exception instanceof Errors form) {
            return Optional.of(Failure.invalid(InputFaults.ofForm(form)));
        }
        if (exception instanceof HandlerMethodValidationException method) {
            return Optional.of(Failure.invalid(InputFaults.ofMethod(method)));
        }
        return parameter(exception).map(Failure::invalid);
    }

    private static Optional<FieldFault> parameter(Exception exception) {
        if (exception instanceof MissingServletRequestParameterException missing) {
            return Optional.of(new FieldFault(missing.getParameterName(), "REQUIRED"));
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return Optional.of(new FieldFault(missing.getRequestPartName(), "REQUIRED"));
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(InputFaults.ofType(mismatch.getName(), mismatch.getRequiredType()));
        }
        if (exception instanceof TypeMismatchException mismatch) {
            return Optional.of(
                    InputFaults.ofType(String.valueOf(mismatch.getPropertyName()), mismatch.getRequiredType()));
        }
        return Optional.empty();
    }

    private static Optional<Failure> conflict(Exception exception) {
        boolean conflict = List.of(DuplicateKeyException.class, ConcurrencyFailureException.class).stream()
                .anyMatch(type -> type.isInstance(exception));
        return conflict ? Optional.of(Failure.of(HttpStatus.CONFLICT, "CONFLICT")) : Optional.empty();
    }

    private static Optional<Failure> httpStatus(Exception exception) {
        if (exception instanceof ErrorResponse known) {
            return Optional.of(Failure.of(known.getStatusCode()));
        }
        return exception instanceof MultipartException
                ? Optional.of(Failure.of(HttpStatus.BAD_REQUEST, "BODY_UNREADABLE"))
                : Optional.empty();
    }
}
