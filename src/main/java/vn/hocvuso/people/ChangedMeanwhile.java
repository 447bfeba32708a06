package vn.hocvuso.people;

import java.util.Map;
import vn.hocvuso.roster.StaleVersion;
import vn.hocvuso.shared.DomainException;

/** Thrown when somebody else changed a person since he was read: it shows him as he is stored now. */
public class ChangedMeanwhile extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient ShownPerson person;

    ChangedMeanwhile(ShownPerson person, StaleVersion stale) {
        super(stale.kind(), stale.code());
        initCause(stale);
        this.person = person;
    }

    public ShownPerson person() {
        return person;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("person", person);
    }
}
