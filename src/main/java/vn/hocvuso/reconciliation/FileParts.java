package vn.hocvuso.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the learners of one file, of the courses of a campaign: the parts add up to {@code rows}.
 *
 * @param portalTotal how many the portal itself says have finished on that day; null where nobody entered it
 * @param rows all but title, group, total and signature lines
 * @param outside of another commune, or of none that is known
 */
public record FileParts(
        long importId,
        String fileName,
        String source,
        LocalDate asOf,
        @Nullable Integer portalTotal,
        long rows,
        long completed,
        Part matched,
        Part waiting,
        Part notOnRoster,
        Part outside,
        long rejected) {

    /** Some of the rows, and how many of them say that somebody has finished. */
    public record Part(long rows, long completed) {}

    /** The portal's total less what its own file says; null without a total. */
    @JsonProperty
    public @Nullable Long difference() {
        return portalTotal == null ? null : (Long) (portalTotal - completed);
    }
}
