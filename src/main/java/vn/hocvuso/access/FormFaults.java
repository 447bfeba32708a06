package vn.hocvuso.access;

import org.springframework.validation.Errors;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** Shows what a use case refused beside the fields of the form that asked for it. */
public final class FormFaults {

    private FormFaults() {}

    public static void show(InvalidInput refusal, Errors form) {
        refusal.faults().forEach(fault -> show(fault, form));
    }

    private static void show(FieldFault fault, Errors form) {
        Object[] quoted = Days.written(fault.arguments().toArray());
        form.rejectValue(fault.field(), "error." + fault.code(), quoted, fault.code());
    }
}
