package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a campaign on a day, and up to which day the files reach from which they come. */
public record ProgressTable(
        String campaignCode, LocalDate asOf, @Nullable LocalDate dataAsOf, List<ProgressRow> rows) {

    public ProgressTable {
        rows = List.copyOf(rows);
    }
}
