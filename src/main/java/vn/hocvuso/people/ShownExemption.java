package vn.hocvuso.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.ExemptionReason;

/** That a campaign does not ask a person for some time; why, only those see who run the commune. */
public record ShownExemption(
        String campaignCode,
        @Nullable ExemptionReason reason,
        @Nullable String decisionNo,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
