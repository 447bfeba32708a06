package vn.hocvuso.access;

import java.util.Set;
import org.springframework.validation.Errors;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** Shows what a use case refused beside the fields of the form that asked for it. */
public final class FormFaults {

    private static final Set<Kind> OF_FORMS = Set.of(Kind.INVALID, Kind.CONFLICT, Kind.UNPROCESSABLE);

    private FormFaults() {}

    public static void show(InvalidInput refusal, Errors form) {
        refusal.faults().forEach(fault -> show(fault, form));
    }

    /** Shows any refusal that the form can answer for: of its fields beside them, of the whole on top. */
    public static void showAny(DomainException refusal, Errors form) {
        if (refusal instanceof InvalidInput input) {
            show(input, form);
        } else if (OF_FORMS.contains(refusal.kind())) {
            form.reject("error." + refusal.code(), Days.written(refusal.arguments()), refusal.code());
        } else {
            throw refusal;
        }
    }

    private static void show(FieldFault fault, Errors form) {
        Object[] quoted = Days.written(fault.arguments().toArray());
        form.rejectValue(fault.field(), "error." + fault.code(), quoted, fault.code());
    }
}
