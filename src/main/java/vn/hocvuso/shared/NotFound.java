package vn.hocvuso.shared;

/** Thrown for what does not exist, or lies outside the caller's scope: the two are never told apart. */
public class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(Kind.NOT_FOUND, "NOT_FOUND", what);
    }
}
