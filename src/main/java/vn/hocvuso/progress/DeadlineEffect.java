package vn.hocvuso.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of deadlines would do.
 *
 * @param before the figures of the whole commune as they are
 * @param after as they would be
 * @param moved whose deadline would be another one, the latest last
 * @param estimate how many more would finish by then at the pace of the last seven days; null where nobody can tell, and where
 *     no day that is still to come is added
 * @param daysPassed whether none of the days that are added is still to come
 */
public record DeadlineEffect(
        ProgressRow before,
        ProgressRow after,
        List<Moved> moved,
        List<InVillage> villages,
        @Nullable Estimate estimate,
        boolean daysPassed) {

    public DeadlineEffect {
        moved = List.copyOf(moved);
        villages = List.copyOf(villages);
    }

    /** Whether somebody would count as on time, in an extension or late who does not now. */
    public boolean changesFigures() {
        return before.doneOnTime() != after.doneOnTime()
                || before.doneInExtension() != after.doneInExtension()
                || before.doneLate() != after.doneLate();
    }

    /** Whether somebody would have more time than now. */
    public boolean givesTime() {
        return moved.stream().anyMatch(one -> one.to().isAfter(one.from()));
    }

    @JsonProperty
    public long people() {
        return moved.stream().mapToLong(Moved::people).sum();
    }

    @JsonProperty
    public long notDone() {
        return moved.stream().mapToLong(Moved::notDone).sum();
    }

    /** People whose deadline would be another one. */
    public record Moved(LocalDate from, LocalDate to, long people, long notDone) {}

    /** How many of them are shown in a village; without a name where in none. */
    public record InVillage(@Nullable String name, long people, long notDone) {}

    /**
     * How many people who would still be open at their old deadline would finish in the days that are added.
     *
     * @param lastWeek how many of them, or of those in their villages, finished in the last seven days
     * @param ofVillages whether the pace is that of their villages
     * @param fewest as many as after a slow week, two standard deviations of chance away
     * @param most as many as after a good one
     */
    public record Estimate(long lastWeek, boolean ofVillages, long fewest, long likely, long most) {}
}
