package vn.hocvuso.people;

import java.time.LocalDate;

/** How somebody who counts in a campaign stands in it on a day. */
public enum CampaignState {
    /** On time, in an extension, late, or nobody knows which. */
    DONE,
    ON_TIME,
    IN_EXTENSION,
    LATE,
    /** Finished after the base deadline at the latest; the day itself is not known. */
    UNDATED,
    NOT_DONE,
    /** He has not by any file, but by what his village says. */
    REPORTED_DONE,
    /** The campaign does not ask him today, whether he has finished or not. */
    EXEMPT;

    static CampaignState of(
            LocalDate finishedOn, boolean exact, LocalDate base, LocalDate effectiveDeadline, LocalDate today) {
        if (finishedOn.isAfter(today)) {
            return NOT_DONE;
        }
        if (!finishedOn.isAfter(base)) {
            return ON_TIME;
        }
        if (!exact) {
            return UNDATED;
        }
        return finishedOn.isAfter(effectiveDeadline) ? LATE : IN_EXTENSION;
    }
}
