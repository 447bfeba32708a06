package vn.hocvuso.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** More time as it is asked for: a new deadline, or so many days more than the base deadline. */
public record Grant(
        ExtensionScope scope,
        @Nullable LocalDate newDeadline,
        @Nullable Integer byDays,
        Document document,
        String reason) {

    /** The same for somebody or something else. */
    public Grant to(ExtensionScope other) {
        return new Grant(other, newDeadline, byDays, document, reason);
    }
}
