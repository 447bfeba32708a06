package vn.hocvuso.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day that counts for a person in a campaign, the base deadline, and the extension that makes the difference. */
public record PersonDeadline(
        String campaignCode,
        LocalDate effective,
        LocalDate base,
        @Nullable DeadlineSource from) {}
