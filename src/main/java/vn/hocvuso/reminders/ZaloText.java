package vn.hocvuso.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.place.Commune;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Countdown;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;

/**
 * A text for a chat group: how far the caller's villages are and until when they have time. It carries figures only, and none of
 * a village so small that a figure would point at somebody: such villages are told together with others.
 */
@Component
public class ZaloText {

    /** Of fewer people no figure is told. */
    static final long FEWEST = 20;

    private final Progress progress;
    private final ReminderTexts texts;
    private final Clock clock;

    ZaloText(Progress progress, ReminderTexts texts, Clock clock) {
        this.progress = progress;
        this.texts = texts;
        this.clock = clock;
    }

    public String of(Caller caller, Commune commune, Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        ProgressTable villages = progress.rows(caller, campaign.code(), By.VILLAGE, null, today);
        Countdown everybody = Countdown.of(campaign, today);
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("zalo.head", campaign.name(), commune.spokenName()));
        lines.add(time(everybody));
        if (caller.seesWhole(commune.code())) {
            ProgressRow all = progress.rows(caller, campaign.code(), By.COMMUNE, null, today)
                    .rows()
                    .get(0);
            told(List.of(all)).forEach(one -> lines.add(line(texts.of("zalo.all"), one, everybody.effective())));
        }
        for (Told told : told(withPeople(villages.rows()))) {
            lines.add(line("- " + told.name(texts), told, everybody.effective()));
        }
        if (villages.dataAsOf() != null) {
            lines.add(texts.of("zalo.data", villages.dataAsOf()));
        }
        return String.join("\n", lines);
    }

    private String time(Countdown countdown) {
        return switch (countdown.state()) {
            case NOT_STARTED -> texts.of("zalo.notStarted", countdown.startsOn(), countdown.effective());
            case RUNNING -> texts.of("zalo.running", countdown.effective(), countdown.daysLeft());
            case LAST_DAY -> texts.of("zalo.lastDay", countdown.effective());
            case OVER -> texts.of("zalo.over", countdown.effective());
        };
    }

    private String line(String name, Told told, LocalDate usual) {
        String line = texts.of(
                "zalo.line", name, told.done(), told.people(), texts.share(told.done(), told.people()), told.left());
        LocalDate deadline = told.deadline();
        return deadline == null || deadline.equals(usual) ? line : line + " " + texts.of("zalo.until", deadline);
    }

    private static List<ProgressRow> withPeople(List<ProgressRow> rows) {
        return rows.stream().filter(row -> row.denominator() != null).toList();
    }

    /** In their order; the small ones in one line at the end, with as many of the next smallest as it takes. */
    static List<Told> told(List<ProgressRow> rows) {
        List<ProgressRow> bySize = rows.stream()
                .filter(row -> row.denominator() != null)
                .sorted(Comparator.comparing(ZaloText::people))
                .toList();
        List<ProgressRow> together = new ArrayList<>();
        for (ProgressRow row : bySize) {
            if (people(row) < FEWEST || (!together.isEmpty() && sum(together) < FEWEST)) {
                together.add(row);
            }
        }
        List<Told> told = new ArrayList<>(rows.stream()
                .filter(row -> row.denominator() != null && !together.contains(row))
                .map(row -> new Told(row.name(), row.done(), people(row), row.effectiveDeadline()))
                .toList());
        if (sum(together) >= FEWEST) {
            told.add(new Told(
                    null, together.stream().mapToLong(ProgressRow::done).sum(), sum(together), null));
        }
        return told;
    }

    private static long sum(List<ProgressRow> rows) {
        return rows.stream().collect(Collectors.summingLong(ZaloText::people));
    }

    private static long people(ProgressRow row) {
        return row.denominator() == null ? 0 : row.denominator();
    }

    /**
     * A line.
     *
     * @param village null for several small ones together, which may have several deadlines
     */
    record Told(
            @Nullable String village,
            long done,
            long people,
            @Nullable LocalDate deadline) {

        long left() {
            return Math.max(0, people - done);
        }

        String name(ReminderTexts texts) {
            return village == null ? texts.of("zalo.others") : village;
        }
    }
}
