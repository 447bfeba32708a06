package vn.hocvuso.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.hocvuso.shared.Days;

/** How old the figures are: after two days without a new file, that is said. */
record DataNote(LocalDate dataAsOf, LocalDate today) {

    private static final int PATIENCE = 2;

    long age() {
        return ChronoUnit.DAYS.between(dataAsOf, today);
    }

    boolean stale() {
        return age() > PATIENCE;
    }

    String words(Sentences sentences) {
        String day = Days.WRITTEN.format(dataAsOf);
        return stale() ? sentences.of("site.data.stale", day, age()) : sentences.of("site.data", day);
    }
}
