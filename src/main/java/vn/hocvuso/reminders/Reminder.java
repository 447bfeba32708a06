package vn.hocvuso.reminders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Campaign;

/**
 * That people still have to finish a campaign by a day that comes near, or have not by one that has just passed.
 *
 * @param daysLeft today not counted; negative once the day has passed
 * @param reached for which of the days before it is told, {@link ReminderDays#AFTER} once it has passed
 * @param unfinished how many people
 * @param dataAsOf up to which day the files reach that say so
 */
public record Reminder(
        Campaign campaign,
        LocalDate deadline,
        long daysLeft,
        int reached,
        long unfinished,
        @Nullable LocalDate dataAsOf) {}
