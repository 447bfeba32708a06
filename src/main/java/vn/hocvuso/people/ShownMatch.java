package vn.hocvuso.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.learning.MatchedBy;

/**
 * A line of a report that was taken to be about a person.
 *
 * @param source name of the portal that reported it
 * @param stands false once the import was undone
 * @param decision what a human being decided about the learner of that line, if anybody did
 */
public record ShownMatch(
        long importId,
        int line,
        @Nullable MatchedBy matchedBy,
        Outcome outcome,
        String source,
        LocalDate asOf,
        boolean stands,
        @Nullable ShownDecision decision) {}
