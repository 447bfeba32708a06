package vn.hocvuso.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a campaign does not ask a person for some time; why, only those see who run the commune. */
public record ShownExemption(
        String campaignCode,
        @Nullable String reason,
        LocalDate from,
        @Nullable LocalDate to) {}
