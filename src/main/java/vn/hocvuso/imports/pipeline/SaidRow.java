package vn.hocvuso.imports.pipeline;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Problem;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.imports.format.Field;

/**
 * A row of a file that says something of a place, a team or a person.
 *
 * @param commune the commune that the row is for; null where it is for none of the import's
 * @param code what the file calls its subject, if it does
 * @param identityKey the look-up key of a person's national id
 */
record SaidRow(
        RowCells cells,
        boolean skipped,
        @Nullable String commune,
        @Nullable String code,
        @Nullable String identityKey,
        Fields fields)
        implements Tally.Counted {

    static SaidRow skipped(RowCells cells) {
        return new SaidRow(cells, true, null, null, null, Fields.NONE);
    }

    /** The same, with more said. */
    SaidRow saying(Fields more) {
        return new SaidRow(cells, skipped, commune, code, identityKey, fields.with(more));
    }

    int line() {
        return cells.line();
    }

    String text(Field field) {
        return cells.text(field);
    }

    void reject(ProblemCode why, @Nullable Field field, @Nullable String value) {
        cells.problem(why, field, value);
    }

    /** A value of the file is left aside, since a hand corrected it. */
    void keeps(Field field) {
        if (cells.knows(field)) {
            cells.problem(ProblemCode.KEPT_BY_HAND, field);
        }
    }

    boolean usable() {
        return outcome() == Outcome.ACCEPTED;
    }

    @Override
    public Outcome outcome() {
        if (skipped) {
            return Outcome.SKIPPED;
        }
        return cells.rejected() ? Outcome.REJECTED : Outcome.ACCEPTED;
    }

    @Override
    public Collection<Problem> problems() {
        return cells.problems();
    }
}
