package vn.hocvuso.reminders;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.DueDay;
import vn.hocvuso.progress.Figures;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;
import vn.hocvuso.roster.Group;

/**
 * The deadlines of somebody's people as a calendar (RFC 5545): an event for his commune, or each of his villages or units, which
 * moves when time is granted or taken back, and one for each other day until which some of them have time.
 */
@Component
public class CalendarFeed {

    /** For how long a campaign stays in the calendar after its last day. */
    private static final int KEPT_DAYS = 60;

    private static final Duration MORNING = Duration.ofHours(7);
    private static final String REFRESHED = "PT1H";

    private final Campaigns campaigns;
    private final Extensions extensions;
    private final Progress progress;
    private final Reminders reminders;
    private final ReminderTexts texts;
    private final Clock clock;

    CalendarFeed(
            Campaigns campaigns,
            Extensions extensions,
            Progress progress,
            Reminders reminders,
            ReminderTexts texts,
            Clock clock) {
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.progress = progress;
        this.reminders = reminders;
        this.texts = texts;
        this.clock = clock;
    }

    /** As text; figures only, no names. */
    public String of(Caller caller) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//hocvuso//hocvuso//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", texts.of("calendar.name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESHED));
        caller.communes().stream()
                .flatMap(commune -> campaigns.seenBy(caller, commune).stream())
                .flatMap(campaign -> events(caller, campaign))
                .forEach(calendar::add);
        return written(calendar);
    }

    /** With lines folded, as calendars expect them. */
    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private Stream<VEvent> events(Caller caller, Campaign campaign) {
        LocalDate oldest = LocalDate.now(clock).minusDays(KEPT_DAYS);
        int changes = campaign.history().size() + extensions.changes(campaign);
        ReminderDays days = reminders.days(campaign);
        return due(caller, campaign).filter(due -> due.day().isAfter(oldest)).map(due -> event(due, changes, days));
    }

    private Stream<Due> due(Caller caller, Campaign campaign) {
        Figures figures = progress.of(caller, campaign.code(), null);
        By by = caller.seesWhole(campaign.communeCode()) ? By.COMMUNE : figures.places();
        ProgressTable table = figures.rows(by, campaign.groups().groups().get(0));
        List<ProgressRow> places =
                table.rows().stream().filter(row -> row.code() != null).toList();
        Set<LocalDate> own = places.stream().map(ProgressRow::effectiveDeadline).collect(Collectors.toSet());
        return Stream.concat(
                places.stream().map(place -> ofPlace(campaign, by, place, table.dataAsOf())),
                progress.dueDays(caller, campaign, null).stream()
                        .filter(some -> !own.contains(some.deadline()))
                        .map(some -> ofSome(campaign, some)));
    }

    private Due ofPlace(Campaign campaign, By by, ProgressRow place, @Nullable LocalDate dataAsOf) {
        String figures = place.denominator() == null
                ? texts.of("calendar.none")
                : ofWhom(campaign) + texts.of("calendar.figures", place.done(), place.denominator());
        String extended = place.effectiveDeadline().isAfter(place.baseDeadline())
                ? " " + texts.of("calendar.extended", place.baseDeadline())
                : "";
        return new Due(
                campaign.code() + "-" + by + "-" + place.code(),
                place.effectiveDeadline(),
                by == By.COMMUNE
                        ? texts.of("calendar.deadline", campaign.name())
                        : texts.of("calendar.deadline.place", campaign.name(), place.name()),
                figures + extended + " " + texts.source(dataAsOf));
    }

    /** The figures are those of the board: of its first group, where there are several. */
    private String ofWhom(Campaign campaign) {
        List<Group> groups = campaign.groups().groups();
        return groups.size() == 1 ? "" : texts.of("group." + groups.get(0)) + ": ";
    }

    private Due ofSome(Campaign campaign, DueDay some) {
        return new Due(
                campaign.code() + "-" + some.deadline(),
                some.deadline(),
                texts.of("calendar.deadline.some", campaign.name()),
                texts.of("calendar.some", some.unfinished()));
    }

    private VEvent event(Due due, int changes, ReminderDays days) {
        VEvent event = new VEvent(false);
        event.add(new Uid(due.id() + "@hocvuso"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(due.day()));
        event.add(new Sequence(changes));
        event.add(new Summary(due.title()));
        event.add(new Description(due.figures()));
        event.add(ImmutableTransp.TRANSPARENT);
        days.before().forEach(before -> event.add(alarm(due.title(), before)));
        return event;
    }

    private static VAlarm alarm(String title, int daysBefore) {
        VAlarm alarm = new VAlarm(MORNING.minusDays(daysBefore));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        return alarm;
    }

    /**
     * A last day.
     *
     * @param id stays the same when the day moves
     */
    private record Due(String id, LocalDate day, String title, String figures) {}
}
