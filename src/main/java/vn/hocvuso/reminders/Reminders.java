package vn.hocvuso.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.progress.DueDay;
import vn.hocvuso.progress.Progress;

/** Of which deadlines somebody is to be reminded now. */
@Component
public class Reminders {

    private final ReminderMapper mapper;
    private final Progress progress;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    Reminders(
            ReminderMapper mapper,
            Progress progress,
            Campaigns campaigns,
            Ledger ledger,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.progress = progress;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a campaign, soonest first, for the people of a village or of all the caller's places. */
    public List<Reminder> of(Caller caller, Campaign campaign, @Nullable String village) {
        ReminderDays days = days(campaign);
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(campaign.startsOn())) {
            return List.of();
        }
        LocalDate data = ledger.dataAsOf(campaign.communeCode()).orElse(null);
        return progress.dueDays(caller, campaign, village).stream()
                .flatMap(due -> reminder(campaign, due, days, today, data).stream())
                .toList();
    }

    /** Those of all campaigns in the caller's own communes; whoever has the whole installation has none of his own. */
    List<Reminder> of(Caller caller) {
        return caller.communes().stream()
                .flatMap(commune -> campaigns.seenBy(caller, commune).stream())
                .flatMap(campaign -> of(caller, campaign, null).stream())
                .toList();
    }

    public ReminderDays days(Campaign campaign) {
        return mapper.days(campaign.id()).map(ReminderDays::parse).orElse(ReminderDays.USUAL);
    }

    /** Sets before how many days everybody of the campaign is reminded. */
    @Transactional
    public void setDays(Caller caller, String campaignCode, ReminderDays days) {
        Campaign campaign = campaigns.get(caller, campaignCode);
        caller.mustAdminister(campaign.communeCode());
        mapper.setDays(campaign.id(), days.written());
        audit.record(
                caller.username(),
                "reminder.days",
                Subject.of("campaign", campaign.code(), campaign.communeCode()),
                days.written());
    }

    /** That a deadline has passed is told of those whom a file of that day or later shows unfinished: nobody else is called late. */
    private static Optional<Reminder> reminder(
            Campaign campaign, DueDay due, ReminderDays days, LocalDate today, @Nullable LocalDate data) {
        long daysLeft = ChronoUnit.DAYS.between(today, due.deadline());
        boolean known = daysLeft >= 0 || (data != null && !data.isBefore(due.deadline()));
        return days.reached(daysLeft)
                .filter(reached -> known)
                .map(reached -> new Reminder(campaign, due.deadline(), daysLeft, reached, due.unfinished(), data));
    }
}
