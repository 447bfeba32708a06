package vn.hocvuso.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody who counts in a campaign stands in it today.
 *
 * @param finishedOn when he finished, at the latest
 * @param exempt the campaign does not ask him today
 */
public record ShownStanding(
        CampaignState state, @Nullable LocalDate finishedOn, LocalDate effectiveDeadline, boolean exempt) {}
