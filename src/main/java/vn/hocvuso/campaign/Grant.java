package vn.hocvuso.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** More time as it is asked for: a new deadline, or so many days more than the base deadline. */
public record Grant(
        ExtensionScope scope,
        @Nullable LocalDate newDeadline,
        @Nullable Integer byDays,
        @Nullable String decisionNo,
        @Nullable LocalDate decidedOn,
        String reason) {}
