package vn.hocvuso.learning;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.roster.PersonId;

/** What became of a row: its outcome, and for MATCHED the person (none yet for a newcomer) and by what. {@code score} lies between 0 and 1. An array in JSON, as {@link Assertion} is. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Match(
        Outcome outcome,
        @Nullable String communeCode,
        @Nullable PersonId personId,
        @Nullable MatchedBy matchedBy,
        @Nullable BigDecimal score) {

    public static Match without(Outcome outcome, @Nullable String communeCode) {
        return new Match(outcome, communeCode, null, null, null);
    }

    /** Somebody whom a decision puts on the roster when the import is applied. */
    public static Match newcomer(String communeCode) {
        return new Match(Outcome.MATCHED, communeCode, null, MatchedBy.DECISION, BigDecimal.ONE);
    }

    /** Surely, as far as rules can tell; {@code likelihood} lies between 0 and 1. */
    public static Match likely(PersonId person, String communeCode, MatchedBy by, double likelihood) {
        return new Match(
                Outcome.MATCHED,
                communeCode,
                person,
                by,
                BigDecimal.valueOf(likelihood).setScale(4, RoundingMode.DOWN));
    }

    public static Match to(PersonId person, String communeCode, MatchedBy by) {
        return new Match(Outcome.MATCHED, communeCode, person, by, BigDecimal.ONE);
    }
}
