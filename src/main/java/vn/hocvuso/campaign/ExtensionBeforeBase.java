package vn.hocvuso.campaign;

import java.time.LocalDate;
import vn.hocvuso.shared.DomainException;

/** Thrown when an extension would end before the campaign's base deadline. */
public class ExtensionBeforeBase extends DomainException {

    private static final long serialVersionUID = 1L;

    ExtensionBeforeBase(LocalDate base, LocalDate asked) {
        super(Kind.UNPROCESSABLE, "EXTENSION_BEFORE_BASE", base, asked);
    }
}
