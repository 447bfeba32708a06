package vn.hocvuso.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/**
 * Why a request was not carried out, in the terms of HTTP; the code is also the key of its sentence.
 *
 * @param properties what a program is shown beside the sentence
 */
record Failure(
        HttpStatusCode status,
        String code,
        List<Object> arguments,
        List<FieldFault> faults,
        Map<String, Object> properties) {

    private static final String BUG = "INTERNAL";

    Failure {
        arguments = List.copyOf(arguments);
        faults = List.copyOf(faults);
        properties = Map.copyOf(properties);
    }

    static Failure of(HttpStatusCode status, String code, Object... arguments) {
        return new Failure(status, code, List.of(arguments), List.of(), Map.of());
    }

    static Failure of(DomainException refusal) {
        List<FieldFault> faults = refusal instanceof InvalidInput input ? input.faults() : List.of();
        return new Failure(
                status(refusal.kind()), refusal.code(), List.of(refusal.arguments()), faults, refusal.properties());
    }

    static Failure bug(String id) {
        return of(HttpStatus.INTERNAL_SERVER_ERROR, BUG, id);
    }

    static Failure invalid(List<FieldFault> faults) {
        return new Failure(HttpStatus.BAD_REQUEST, "INVALID_INPUT", List.of(), faults, Map.of());
    }

    static Failure invalid(FieldFault fault) {
        return invalid(List.of(fault));
    }

    /** What is known of a failure is only its status. */
    static Failure of(HttpStatusCode status) {
        return of(status, code(status));
    }

    /** Under which id a bug was logged. */
    @Nullable
    String bugId() {
        return code.equals(BUG) ? arguments.get(0).toString() : null;
    }

    private static String code(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "INVALID_INPUT";
            case 401 -> "SIGN_IN_REQUIRED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "UPLOAD_TOO_LARGE";
            case 415 -> "MEDIA_TYPE_UNSUPPORTED";
            default -> status.is5xxServerError() ? "UNAVAILABLE" : "REFUSED";
        };
    }

    private static HttpStatus status(DomainException.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
