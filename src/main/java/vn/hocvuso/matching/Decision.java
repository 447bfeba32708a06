package vn.hocvuso.matching;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.PersonId;

/**
 * What somebody decided about a learner of a portal: it holds for every later file, until it is revoked.
 *
 * @param id 0 of one that is only being made
 * @param personId who he is; empty for nobody of ours, and for a new person who has gone with the import that brought him
 * @param villageCode where a new person is put, as is {@code organisationCode}
 * @param learner what was known of the learner then; not known of the oldest ones
 */
public record Decision(
        long id,
        String learnerKey,
        Kind verdict,
        @Nullable PersonId personId,
        @Nullable String villageCode,
        @Nullable String organisationCode,
        @Nullable Learner learner) {

    public static Decision same(Review review, PersonId person) {
        return new Decision(0, review.learnerKey(), Kind.SAME, person, null, null, review.learner());
    }

    public static Decision newPerson(Review review, @Nullable String villageCode, @Nullable String organisationCode) {
        return new Decision(
                0, review.learnerKey(), Kind.NEW_PERSON, null, villageCode, organisationCode, review.learner());
    }

    public static Decision notOurs(Review review) {
        return new Decision(0, review.learnerKey(), Kind.NOT_OURS, null, null, null, review.learner());
    }

    /** Nothing of the learner: it is written to the audit trail. */
    @Override
    public String toString() {
        return verdict + (personId == null ? "" : ", " + personId);
    }

    public Decision of(PersonId person) {
        return new Decision(id, learnerKey, verdict, person, villageCode, organisationCode, learner);
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
