package vn.hocvuso.imports.pipeline;

import java.time.LocalDate;
import java.util.Map;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.format.DayReader;
import vn.hocvuso.imports.format.Field;

/** What the workers know of the import they work on. */
record Job(
        Import data,
        FileLayout layout,
        LocalDate asOf,
        LocalDate today,
        Map<Field, Integer> positions,
        Reworded words) {

    static Job of(Import data, LocalDate today) {
        FileLayout layout = data.layout();
        LocalDate asOf = data.asOf();
        if (layout == null || asOf == null) {
            throw new IllegalStateException(data + " has not been looked at yet");
        }
        return new Job(data, layout, asOf, today, layout.layout().positions(), new Reworded(layout.words()));
    }

    ImportId id() {
        return data.id();
    }

    DayReader days() {
        return new DayReader(layout.dateOrder());
    }

    /** The commune of a file that is for one commune. */
    String commune() {
        String commune = data.communeCode();
        if (commune == null) {
            throw new IllegalStateException(data + " is not for one commune");
        }
        return commune;
    }
}
