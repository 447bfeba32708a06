package vn.hocvuso.matching;

import java.util.List;
import vn.hocvuso.facts.ImportId;

/** A row of an applied import that waits for a human decision, with the people it may be. */
public record Review(
        long id,
        String communeCode,
        ImportId importId,
        int line,
        int part,
        String learnerKey,
        List<Candidate> candidates) {

    public Review {
        candidates = List.copyOf(candidates);
    }
}
