package vn.hocvuso.imports.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportAction;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.shared.Days;

/**
 * An import as its pages show it; templates compare {@code kind} and {@code state} as text.
 *
 * @param rows null until the file is laid out
 * @param effects null until it is known which effects the file has, or would have
 * @param rowsDone of {@code rowsTotal}, while work goes on
 * @param minutesLeft null where nobody can say yet
 */
record RunView(
        long id,
        String kind,
        String state,
        @Nullable LocalDate asOf,
        String fileName,
        LocalDateTime createdAt,
        String createdByName,
        @Nullable LocalDateTime appliedAt,
        @Nullable LocalDateTime undoneAt,
        @Nullable Rows rows,
        @Nullable Effects effects,
        int rowsDone,
        int rowsTotal,
        int progressPercent,
        @Nullable Long minutesLeft,
        boolean undoing) {

    /** How many rows there are, by outcome. */
    record Rows(int total, int accepted, int rejected, int review, int unmatched, int skipped) {

        static Rows of(Tally tally) {
            return new Rows(
                    tally.total(),
                    tally.accepted(),
                    tally.of(Outcome.REJECTED),
                    tally.of(Outcome.REVIEW),
                    tally.of(Outcome.UNMATCHED),
                    tally.of(Outcome.SKIPPED));
        }
    }

    /** What the rows did. */
    record Effects(int created, int updated, int unchanged, int conflicts) {

        static Effects of(Tally tally) {
            return new Effects(
                    tally.of(Effect.CREATED),
                    tally.of(Effect.UPDATED),
                    tally.of(Effect.UNCHANGED),
                    tally.of(Effect.CONFLICT));
        }
    }

    static RunView of(Import job, String createdByName) {
        FileLayout layout = job.layout();
        Tally tally = job.tally();
        int records = layout == null ? 0 : layout.records();
        return new RunView(
                job.id().value(),
                job.kind().name(),
                job.state().name(),
                job.asOf(),
                job.fileName(),
                shown(job.createdAt()),
                createdByName,
                shownOrNull(job.appliedAt()),
                shownOrNull(job.undoneAt()),
                tally.total() == 0 ? null : Rows.of(tally),
                job.state() == ImportState.APPLIED || !tally.effects().isEmpty() ? Effects.of(tally) : null,
                (int) (records * (long) job.progressPercent() / 100),
                records,
                job.progressPercent(),
                minutesLeft(job),
                job.action() == ImportAction.UNDO || job.action() == ImportAction.REVERT);
    }

    /** Rounded up. */
    private static @Nullable Long minutesLeft(Import job) {
        OptionalLong seconds = job.secondsLeft();
        return seconds.isEmpty() ? null : (seconds.getAsLong() + 59) / 60;
    }

    private static @Nullable LocalDateTime shownOrNull(@Nullable Instant moment) {
        return moment == null ? null : shown(moment);
    }

    private static LocalDateTime shown(Instant moment) {
        return LocalDateTime.ofInstant(moment, Days.ZONE);
    }
}
