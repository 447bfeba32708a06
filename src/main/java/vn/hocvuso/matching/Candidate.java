package vn.hocvuso.matching;

import java.util.List;
import vn.hocvuso.roster.PersonId;

/** A person that a learner may be; {@code score} lies between 0 and 1, the likeliest first. */
public record Candidate(PersonId personId, double score, List<Reason> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
