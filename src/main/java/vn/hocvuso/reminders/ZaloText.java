package vn.hocvuso.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.place.Commune;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Countdown;
import vn.hocvuso.progress.Figures;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;
import vn.hocvuso.progress.VillageDone;
import vn.hocvuso.roster.Group;

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

    /** Of each group the whole commune, where the caller sees it; of the first group, as on the board, the villages. */
    public String of(Caller caller, Commune commune, Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        Figures figures = progress.of(caller, campaign.code(), today);
        Countdown everybody = Countdown.of(campaign, today);
        List<Group> groups = campaign.groups().groups();
        By by = figures.places();
        ProgressTable places = figures.rows(by, groups.get(0));
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("zalo.head", campaign.name(), commune.spokenName()));
        lines.add(time(everybody));
        if (caller.seesWhole(commune.code())) {
            figures.rows(By.GROUP, null).rows().stream()
                    .flatMap(row -> told(List.of(row), Map.of()).stream()
                            .map(told -> line(row.name(), told, everybody.effective())))
                    .forEach(lines::add);
        }
        List<Told> told = told(places.rows(), by == By.VILLAGE ? sizes(campaign) : Map.of());
        if (groups.size() > 1 && !told.isEmpty()) {
            lines.add(texts.of("zalo.villages", texts.of("group." + groups.get(0))));
        }
        told.forEach(one -> lines.add(line("- " + one.name(texts), one, everybody.effective())));
        if (places.dataAsOf() != null) {
            lines.add(texts.of("zalo.data", places.dataAsOf()));
        }
        return String.join("\n", lines);
    }

    private Map<String, Long> sizes(Campaign campaign) {
        return progress.doneByVillage(campaign).stream()
                .collect(Collectors.toMap(VillageDone::villageCode, VillageDone::denominator));
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

    /**
     * In their order; the small ones in one line at the end, with as many of the next smallest as it takes. Which go together is
     * told by the sizes of all villages of the commune, whoever asks: else one could be worked out from the texts of two.
     *
     * @param sizes of all villages; of what is not among them, the row's own
     */
    static List<Told> told(List<ProgressRow> rows, Map<String, Long> sizes) {
        Map<String, Long> all = new HashMap<>(sizes);
        rows.forEach(row -> all.putIfAbsent(key(row), people(row)));
        Set<String> together = together(all);
        List<ProgressRow> large = rows.stream()
                .filter(row -> people(row) > 0 && !together.contains(key(row)))
                .toList();
        if (large.stream().anyMatch(row -> people(row) < FEWEST)) {
            return List.of(); // of the group asked for there are too few
        }
        List<Told> told = new ArrayList<>(large.stream()
                .map(row -> new Told(row.name(), row.done(), people(row), row.effectiveDeadline()))
                .toList());
        List<ProgressRow> small =
                rows.stream().filter(row -> together.contains(key(row))).toList();
        long people = small.stream().mapToLong(ZaloText::people).sum();
        if (small.size() == together.size() && people >= FEWEST) {
            told.add(new Told(null, small.stream().mapToLong(ProgressRow::done).sum(), people, null));
        }
        return told;
    }

    private static Set<String> together(Map<String, Long> sizes) {
        Set<String> together = new HashSet<>();
        long people = 0;
        for (Map.Entry<String, Long> place : sizes.entrySet().stream()
                .filter(place -> place.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList()) {
            if (place.getValue() < FEWEST || (!together.isEmpty() && people < FEWEST)) {
                together.add(place.getKey());
                people += place.getValue();
            }
        }
        return together;
    }

    private static String key(ProgressRow row) {
        return row.code() == null ? "" : row.code();
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
