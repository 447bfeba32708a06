package vn.hocvuso.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When somebody was born, as far as known: the day, only the year, or nothing. */
public record Birth(@Nullable LocalDate date, @Nullable Integer year) {

    public static final Birth UNKNOWN = new Birth(null, null);

    public Birth {
        if (date != null) {
            year = date.getYear();
        }
    }

    public static Birth on(LocalDate date) {
        return new Birth(date, null);
    }

    public static Birth in(int year) {
        return new Birth(null, year);
    }

    /** Whether both say something, and not the same. */
    public boolean contradicts(Birth other) {
        if (date != null && other.date != null) {
            return !date.equals(other.date);
        }
        return year != null && other.year != null && !year.equals(other.year);
    }
}
