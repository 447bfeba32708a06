package vn.hocvuso.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.hocvuso.campaign.Campaign;

/**
 * How much time a campaign leaves to everybody.
 *
 * @param daysLeft today not counted
 * @param effective the last day, extensions for everybody included
 */
public record Countdown(
        State state, long daysLeft, LocalDate startsOn, LocalDate base, LocalDate effective, boolean extended) {

    /** Where in the campaign a day lies. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        LAST_DAY,
        OVER
    }

    public static Countdown of(Campaign campaign, LocalDate today) {
        LocalDate base = campaign.deadlines().base();
        LocalDate effective = campaign.deadlines().effectiveForAllIn(scope -> false);
        return new Countdown(
                state(campaign.startsOn(), effective, today),
                daysLeft(effective, today),
                campaign.startsOn(),
                base,
                effective,
                effective.isAfter(base));
    }

    /** The same for a place whose people have until another day. */
    public Countdown until(LocalDate deadline, LocalDate today) {
        return new Countdown(
                state(startsOn, deadline, today),
                daysLeft(deadline, today),
                startsOn,
                base,
                deadline,
                deadline.isAfter(base));
    }

    static long daysLeft(LocalDate effective, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, effective));
    }

    static State state(LocalDate startsOn, LocalDate effective, LocalDate today) {
        if (today.isBefore(startsOn)) {
            return State.NOT_STARTED;
        }
        if (today.isEqual(effective)) {
            return State.LAST_DAY;
        }
        return today.isBefore(effective) ? State.RUNNING : State.OVER;
    }
}
