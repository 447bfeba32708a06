package vn.hocvuso.site;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.hocvuso.shared.FieldFault;

/** Says of input that the framework refused which field is wrong, and what about it. */
final class InputFaults {

    private static final Map<String, String> CONSTRAINTS = Map.ofEntries(
            Map.entry("NotNull", "REQUIRED"),
            Map.entry("NotBlank", "REQUIRED"),
            Map.entry("NotEmpty", "REQUIRED"),
            Map.entry("Code", "CODE_FORM"),
            Map.entry("Size", "LENGTH"),
            Map.entry("Min", "RANGE"),
            Map.entry("Max", "RANGE"),
            Map.entry("DecimalMin", "RANGE"),
            Map.entry("DecimalMax", "RANGE"),
            Map.entry("Positive", "RANGE"),
            Map.entry("PositiveOrZero", "RANGE"));

    private static final String WHOLE_BODY = "";

    private InputFaults() {}

    static List<FieldFault> ofForm(Errors form) {
        return form.getAllErrors().stream()
                .map(error -> fault(error instanceof FieldError field ? field.getField() : WHOLE_BODY, error))
                .toList();
    }

    static List<FieldFault> ofMethod(HandlerMethodValidationException exception) {
        return exception.getParameterValidationResults().stream()
                .flatMap(result -> ofParameter(result).stream())
                .toList();
    }

    static FieldFault ofJson(JacksonException json) {
        String path = path(json.getPath());
        if (json instanceof UnrecognizedPropertyException) {
            return new FieldFault(path, "FIELD_UNKNOWN");
        }
        return json instanceof MismatchedInputException mismatch
                ? ofType(path, mismatch.getTargetType())
                : new FieldFault(path, "JSON_UNREADABLE");
    }

    static FieldFault ofType(String field, @Nullable Class<?> type) {
        if (type == null) {
            return new FieldFault(field, "VALUE_INVALID");
        }
        if (type.isEnum()) {
            return new FieldFault(field, "VALUE_NOT_LISTED", listed(type));
        }
        if (type == LocalDate.class) {
            return new FieldFault(field, "DAY_UNREADABLE");
        }
        return Temporal.class.isAssignableFrom(type)
                ? new FieldFault(field, "MOMENT_UNREADABLE")
                : new FieldFault(field, "VALUE_INVALID");
    }

    private static List<FieldFault> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors bean) {
            return ofForm(bean);
        }
        String name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> fault(name, error))
                .toList();
    }

    private static FieldFault fault(String field, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        return new FieldFault(field, CONSTRAINTS.getOrDefault(constraint, "VALUE_INVALID"));
    }

    private static String listed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** As it would be written in JavaScript: {@code scopes[0].commune}. */
    private static String path(List<JacksonException.Reference> references) {
        return references.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
