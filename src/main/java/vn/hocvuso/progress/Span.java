package vn.hocvuso.progress;

import java.time.LocalDate;

/** Days from one to another, both included. */
record Span(LocalDate from, LocalDate to) {

    static final LocalDate BEGINNING = LocalDate.of(1000, 1, 1);
    static final LocalDate END = LocalDate.of(9999, 12, 31);

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    static boolean isStorable(LocalDate day) {
        return new Span(BEGINNING, END.minusDays(1)).contains(day);
    }
}
