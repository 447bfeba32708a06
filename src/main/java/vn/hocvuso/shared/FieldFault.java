package vn.hocvuso.shared;

import java.util.List;

/** What is wrong with one field: the code is also the key of its sentence. */
public record FieldFault(String field, String code, List<Object> arguments) {

    public FieldFault {
        arguments = List.copyOf(arguments);
    }

    public FieldFault(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }
}
