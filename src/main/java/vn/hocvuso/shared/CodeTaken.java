package vn.hocvuso.shared;

/** Thrown when a key is taken by something outside the caller's scope, of which nothing is shown. */
public class CodeTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    public CodeTaken(String code) {
        super(Kind.CONFLICT, "CODE_TAKEN", code);
    }
}
