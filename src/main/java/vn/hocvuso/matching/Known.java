package vn.hocvuso.matching;

import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.PersonTraits;

/** A person of the roster as learners are compared with him. */
public record Known(PersonId id, Traits traits) {

    public static Known of(PersonTraits person) {
        return new Known(person.id(), Traits.of(person));
    }
}
