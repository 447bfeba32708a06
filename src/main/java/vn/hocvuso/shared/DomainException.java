package vn.hocvuso.shared;

import java.util.List;
import java.util.Map;

/** A request that cannot be carried out: its code is stable and is also the key of the sentence that says what to do. */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, in the words of the domain; the web gives each its HTTP status. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_LARGE,
        UNSUPPORTED,
        UNPROCESSABLE
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;

    public DomainException(Kind kind, String code, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** What the sentence of this code quotes, in the order of its placeholders. */
    public Object[] arguments() {
        return arguments.toArray();
    }

    /** What an answer to a program shows beside the sentence. */
    public Map<String, Object> properties() {
        return Map.of();
    }
}
