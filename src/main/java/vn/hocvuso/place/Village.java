package vn.hocvuso.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A village (thôn, tổ dân phố), where people are counted.
 *
 * @param validFrom its first day, if known
 * @param predecessors codes of the villages it came from
 * @param retiredOn its last day
 */
public record Village(
        VillageId id,
        String communeCode,
        String code,
        String name,
        VillageKind kind,
        Aliases aliases,
        @Nullable LocalDate validFrom,
        List<String> predecessors,
        @Nullable LocalDate retiredOn,
        @Nullable Integer sortOrder) {

    public Village {
        predecessors = List.copyOf(predecessors);
    }

    public boolean retiredBefore(LocalDate day) {
        return retiredOn != null && retiredOn.isBefore(day);
    }

    /** From its first to its last day. */
    public boolean isThereOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && !retiredBefore(day);
    }
}
