package vn.hocvuso.imports.format;

import vn.hocvuso.shared.DomainException;

/** Thrown when a file as a whole cannot be read: wrong bytes, no rows. The import fails with its code. */
public class FileProblem extends DomainException {

    private static final long serialVersionUID = 1L;

    public FileProblem(String code, Object... arguments) {
        super(Kind.UNPROCESSABLE, code, arguments);
    }
}
