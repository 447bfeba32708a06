package vn.hocvuso.access;

import vn.hocvuso.shared.DomainException;

/** Thrown when somebody would change his own role or scope, or shut himself out. */
public class OwnAccount extends DomainException {

    private static final long serialVersionUID = 1L;

    OwnAccount() {
        super(Kind.UNPROCESSABLE, "OWN_ACCOUNT");
    }
}
