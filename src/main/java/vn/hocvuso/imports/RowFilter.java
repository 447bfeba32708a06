package vn.hocvuso.imports;

import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Outcome;

/** Which rows of an import are asked for; what is null does not matter. */
public record RowFilter(
        @Nullable Outcome outcome,
        @Nullable Effect effect,
        @Nullable ProblemCode problem,
        @Nullable Integer line) {

    public static final RowFilter ALL = new RowFilter(null, null, null, null);

    static RowFilter of(Outcome outcome) {
        return new RowFilter(outcome, null, null, null);
    }

    static RowFilter at(int line) {
        return new RowFilter(null, null, null, line);
    }

    /** How the problem stands in the stored JSON. */
    @Nullable
    String problemWritten() {
        return problem == null ? null : "%\"code\":\"" + problem + "\"%";
    }
}
