package vn.hocvuso.imports.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.imports.ImportRows;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;

/** Keeps what became of the rows of files that are not about completions, and finds the second of two alike. */
@Component
class SaidRows {

    private final ImportRows rows;

    SaidRows(ImportRows rows) {
        this.rows = rows;
    }

    /** The second row of one code, or of one national id, cannot be used. */
    void rejectTwice(Job job, List<SaidRow> slice, Field codeField) {
        rejectTwice(slice, row -> ownKey(job, row), keys -> rows.usedOwnKeys(job.id(), keys), codeField);
        rejectTwice(slice, SaidRow::identityKey, keys -> rows.usedIdentityKeys(job.id(), keys), Field.NATIONAL_ID);
    }

    private static void rejectTwice(
            List<SaidRow> slice,
            Function<SaidRow, @Nullable String> key,
            Function<Set<String>, List<String>> usedBefore,
            Field field) {
        Set<String> keys = slice.stream()
                .filter(SaidRow::usable)
                .map(key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> used = new HashSet<>(keys.isEmpty() ? List.of() : usedBefore.apply(keys));
        for (SaidRow row : slice) {
            String own = row.usable() ? key.apply(row) : null;
            if (own != null && !used.add(own)) {
                row.reject(ProblemCode.TWICE, field, field == Field.NATIONAL_ID ? null : row.code());
            }
        }
    }

    /** In a file for several communes each has codes of its own. */
    private static @Nullable String ownKey(Job job, SaidRow row) {
        return row.code() == null || job.data().communeCode() != null ? row.code() : row.commune() + "/" + row.code();
    }

    void stage(Job job, int slice, List<SaidRow> staged) {
        rows.stage(
                job.id(),
                staged.stream()
                        .map(row -> new ImportRows.Staged(
                                row.line(),
                                slice,
                                row.outcome(),
                                row.usable() ? row.commune() : null,
                                row.usable() ? ownKey(job, row) : null,
                                row.identityKey(),
                                ProblemsColumn.written(new ArrayList<>(row.problems()))))
                        .toList());
    }

    /** The communes that the accepted rows of a staged slice are for. */
    List<String> communes(Job job, int slice) {
        return rows.communes(job.id(), slice);
    }

    /** Those rows of a slice that were accepted when it was staged. */
    List<SaidRow> accepted(Job job, int slice, List<SaidRow> read) {
        Set<Integer> lines = new HashSet<>(rows.acceptedLines(job.id(), slice));
        return read.stream().filter(row -> lines.contains(row.line())).toList();
    }

    /** Those of them that can still be used; the others are rejected now. */
    List<SaidRow> usable(Job job, List<SaidRow> accepted) {
        accepted.stream().filter(row -> !row.usable()).forEach(row -> rejectNow(job, row));
        return accepted.stream().filter(SaidRow::usable).toList();
    }

    /** Writes down what rows did, and answers how many had which effect. */
    Map<Effect, Integer> did(Job job, List<ImportRows.Done> done) {
        rows.did(job.id(), done);
        return done.stream().collect(Collectors.toMap(ImportRows.Done::effect, one -> 1, Integer::sum));
    }

    void rejectNow(Job job, SaidRow row) {
        rows.reject(job.id(), row.line(), String.valueOf(ProblemsColumn.written(new ArrayList<>(row.problems()))));
    }

    void undid(Job job, int slice) {
        rows.undid(job.id(), slice);
    }
}
