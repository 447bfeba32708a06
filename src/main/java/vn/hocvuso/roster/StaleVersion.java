package vn.hocvuso.roster;

import vn.hocvuso.shared.DomainException;

/** Thrown when somebody else changed a person since he was read. */
public class StaleVersion extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String personCode;

    StaleVersion(String personCode) {
        super(Kind.CONFLICT, "STALE_VERSION");
        this.personCode = personCode;
    }

    public String personCode() {
        return personCode;
    }
}
