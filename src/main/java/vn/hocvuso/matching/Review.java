package vn.hocvuso.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.ImportId;

/**
 * A learner who waits for a human decision, with the people he may be, the likeliest first, and where he stands in the latest
 * applied import.
 *
 * @param source the portal that he is a learner of
 * @param learner what that file says of him; not known of those who have waited longest
 */
public record Review(
        long id,
        String communeCode,
        ImportId importId,
        int line,
        String source,
        String learnerKey,
        @Nullable Learner learner,
        List<Candidate> candidates) {

    public Review {
        candidates = List.copyOf(candidates);
    }

    public Pattern pattern() {
        return Pattern.of(candidates);
    }
}
