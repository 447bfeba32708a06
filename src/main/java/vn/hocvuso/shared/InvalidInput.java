package vn.hocvuso.shared;

import java.util.List;

/** Thrown when fields of a request break rules: it names every one of them. */
public class InvalidInput extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldFault> faults;

    public InvalidInput(Kind kind, List<FieldFault> faults) {
        super(kind, "INVALID_INPUT");
        this.faults = List.copyOf(faults);
    }

    public static InvalidInput unprocessable(String field, String code, Object... arguments) {
        return new InvalidInput(Kind.UNPROCESSABLE, List.of(new FieldFault(field, code, arguments)));
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
