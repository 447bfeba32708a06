package vn.hocvuso.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a campaign on a day, and up to which day the files reach from which they come. */
public record ProgressTable(
        String campaignCode, LocalDate asOf, @Nullable LocalDate dataAsOf, List<ProgressRow> rows) {

    /** After so many days without a new file nobody is called slow: what he has done since, no file says yet. */
    private static final int PATIENCE = 2;

    public ProgressTable {
        rows = List.copyOf(rows);
    }

    /** Whether too many days, up to a day or the deadline, are in no file yet. */
    public boolean waitsForFile(LocalDate today, LocalDate deadline) {
        LocalDate until = today.isBefore(deadline) ? today : deadline;
        return dataAsOf != null && ChronoUnit.DAYS.between(dataAsOf, until) > PATIENCE;
    }
}
