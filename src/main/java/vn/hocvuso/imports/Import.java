package vn.hocvuso.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.format.Choices;

/** An import of a file, from its receipt to its effects and perhaps its undoing. */
public record Import(
        ImportId id,
        ImportKind kind,
        ImportState state,
        ImportAction action,
        ImportMode mode,
        @Nullable String communeCode,
        String source,
        @Nullable LocalDate asOf,
        @Nullable String courseCode,
        @Nullable String campaignCode,
        String fileName,
        long fileBytes,
        String sha256,
        @Nullable FileLayout layout,
        @Nullable Choices choices,
        Tally tally,
        @Nullable Failure failure,
        int slices,
        int slicesRead,
        int slicesApplied,
        @Nullable Alarms alarms,
        long seenChange,
        boolean cancelled,
        boolean holding,
        @Nullable ImportId duplicateOf,
        @Nullable String droppedAs,
        @Nullable ImportId retryOf,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        String createdBy,
        @Nullable Long creatorId,
        @Nullable Long workingSeconds) {

    /** Before this much is done, nobody can say how long the rest takes. */
    private static final int FEWEST_PERCENT = 5;

    public boolean rests() {
        return action == ImportAction.NONE;
    }

    /** How somebody wants it to be read. */
    public Choices chosen() {
        return choices == null ? Choices.NONE : choices;
    }

    /** What somebody should look at; what is taken back is known once the rows have had, or would have, their effects. */
    public Map<Alarm, Integer> alarmCounts() {
        Map<Alarm, Integer> counts = new EnumMap<>(Alarm.class);
        counts.putAll(alarms == null ? Map.of() : alarms.counts());
        if (kind == ImportKind.COMPLETIONS && tally.of(Effect.CONFLICT) > 0) {
            counts.put(Alarm.COMPLETIONS_TAKEN_BACK, tally.of(Effect.CONFLICT));
        }
        return counts;
    }

    /** How far the job is: 0 to 100. */
    public int progressPercent() {
        return switch (action) {
            case NONE -> 100;
            case READ -> share(slicesRead);
            case APPLY -> share(slicesApplied);
            case UNDO, REVERT -> 100 - share(slicesApplied);
        };
    }

    /** How many seconds the job will still take, at the pace that it had so far; empty where that cannot be told. */
    public OptionalLong secondsLeft() {
        int percent = progressPercent();
        Long seconds = workingSeconds;
        return rests() || seconds == null || percent < FEWEST_PERCENT
                ? OptionalLong.empty()
                : OptionalLong.of(seconds * (100 - percent) / percent);
    }

    private int share(int done) {
        return slices == 0 ? 0 : Math.min(100, done * 100 / slices);
    }

    @Override
    public String toString() {
        return "import " + id;
    }
}
