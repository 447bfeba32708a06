package vn.hocvuso.matching;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.PersonId;

/** What somebody decided about a learner of a portal: it holds for every later file, until it is revoked. */
public record Decision(
        long id, String learnerKey, Kind verdict, @Nullable PersonId personId) {

    /** This person, a new person, or nobody of ours. */
    public enum Kind {
        SAME,
        NEW_PERSON,
        NOT_OURS
    }
}
