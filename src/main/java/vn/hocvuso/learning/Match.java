package vn.hocvuso.learning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.roster.PersonId;

/** What became of a row: its outcome, and for MATCHED the person and by what. {@code score} lies between 0 and 1. */
public record Match(
        Outcome outcome,
        @Nullable String communeCode,
        @Nullable PersonId personId,
        @Nullable MatchedBy matchedBy,
        @Nullable BigDecimal score) {

    public static Match without(Outcome outcome, @Nullable String communeCode) {
        return new Match(outcome, communeCode, null, null, null);
    }

    public static Match to(PersonId person, String communeCode, MatchedBy by) {
        return new Match(Outcome.MATCHED, communeCode, person, by, BigDecimal.ONE);
    }
}
