package vn.hocvuso.imports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.learning.MatchedBy;

/** A row of an import: what became of it, and to whom it was matched; {@code problems} is JSON. */
public record ImportRow(
        int line,
        int slice,
        Outcome outcome,
        @Nullable Effect effect,
        @Nullable String personCode,
        @Nullable String personName,
        @Nullable String villageCode,
        @Nullable MatchedBy matchedBy,
        @Nullable BigDecimal score,
        @Nullable String problems) {}
