package vn.hocvuso.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code under which something is known outside: letters without marks, digits, full stop, hyphen, underscore. */
@Pattern(regexp = Code.FORM)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Code {

    String FORM = "[A-Za-z0-9._-]{1,40}";

    String message() default "CODE_FORM";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
