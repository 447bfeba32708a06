package vn.hocvuso.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who went into somebody else on the roster, since they are one human being. */
public record PersonMerge(
        long id,
        String communeCode,
        PersonId personId,
        String personCode,
        String personName,
        PersonId intoId,
        String intoCode,
        String intoName,
        @Nullable Long correctionFact,
        String mergedBy,
        Instant mergedAt) {}
