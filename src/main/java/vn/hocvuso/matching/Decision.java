package vn.hocvuso.matching;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.PersonId;

/**
 * What somebody decided about a learner of a portal: it holds for every later file, until it is revoked.
 *
 * @param personId who he is; empty for nobody of ours, and for a new person who has gone with the import that brought him
 * @param villageCode where a new person is put, as is {@code organisationCode}
 */
public record Decision(
        long id,
        String learnerKey,
        Kind verdict,
        @Nullable PersonId personId,
        @Nullable String villageCode,
        @Nullable String organisationCode) {

    public Decision of(PersonId person) {
        return new Decision(id, learnerKey, verdict, person, villageCode, organisationCode);
    }

    /** Whether the person is still, or again, to be put on the roster. */
    public boolean awaitsPerson() {
        return verdict == Kind.NEW_PERSON && personId == null;
    }

    /** This person, a new person, or nobody of ours. */
    public enum Kind {
        SAME,
        NEW_PERSON,
        NOT_OURS
    }
}
