package vn.hocvuso.matching;

import java.util.List;
import vn.hocvuso.roster.PersonId;

/** Who a learner is, as far as rules can tell. */
public sealed interface Verdict {

    /** This person, surely; {@code likelihood} lies between 0 and 1. */
    record Same(PersonId person, double likelihood, List<Reason> reasons) implements Verdict {}

    /** One of these, or nobody: a human being has to say. */
    record Doubtful(List<Candidate> candidates) implements Verdict {}

    /** Nobody on the roster. */
    record Nobody() implements Verdict {}
}
