package vn.hocvuso.samples;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The peak campaign of the samples: most people finish shortly before one of the two deadlines. */
public final class Campaign {

    public static final String COURSE_CODE = "NEN-TANG";
    public static final String COURSE = "Khóa học nền tảng trực tuyến";
    public static final LocalDate STARTS_ON = LocalDate.of(2025, 10, 29);
    public static final LocalDate BASE_DEADLINE = LocalDate.of(2025, 11, 10);
    public static final LocalDate EXTENDED_DEADLINE = LocalDate.of(2025, 11, 20);

    /** The days whose evening the portal's files show. */
    public static final List<LocalDate> EXPORT_DAYS = Stream.of(
                    "2025-10-31",
                    "2025-11-03",
                    "2025-11-06",
                    "2025-11-09",
                    "2025-11-12",
                    "2025-11-15",
                    "2025-11-18",
                    "2025-11-20",
                    "2025-11-21")
            .map(LocalDate::parse)
            .toList();

    private static final double GOLDEN_STEP = 61.803398875;
    private static final LocalDate RESUMES_ON = LocalDate.of(2025, 11, 13);

    private final Weighted<LocalDate> untilBaseDeadline =
            finishingDays(STARTS_ON, 2, 2, 2, 1, 1, 3, 3, 3, 4, 5, 6, 9, 14, 2, 2);
    private final Weighted<LocalDate> untilTheEnd = finishingDays(RESUMES_ON, 2, 2, 2, 2, 3, 5, 8, 13, 3);
    private final Map<Diligence, Integer> met = new HashMap<>();
    private final Dice dice;

    Campaign(Dice dice) {
        this.dice = dice;
    }

    /** How somebody studies among people as diligent as that; nothing where he never registers. */
    Optional<Study> studyAmong(Diligence diligence) {
        double fate = nextFate(diligence);
        if (fate < diligence.doneByDeadline()) {
            return Optional.of(finished(untilBaseDeadline.draw(dice)));
        }
        if (fate < diligence.doneInTheEnd()) {
            return Optional.of(finished(untilTheEnd.draw(dice)));
        }
        return dice.chance(20) ? Optional.of(unfinished()) : Optional.empty();
    }

    /** Steps of the golden ratio spread evenly, so that the share is met among the few of a small village too. */
    private double nextFate(Diligence diligence) {
        return met.merge(diligence, 1, Integer::sum) * GOLDEN_STEP % 100;
    }

    private Study finished(LocalDate finishedOn) {
        LocalDate startedOn = notBeforeTheCampaign(finishedOn.minusDays(dice.between(0, 4)));
        LocalDate registeredOn = notBeforeTheCampaign(startedOn.minusDays(dice.between(0, 2)));
        return new Study(registeredOn, startedOn, finishedOn, dice.between(10, 20) / 2.0);
    }

    private Study unfinished() {
        LocalDate registeredOn = STARTS_ON.plusDays(dice.between(0, 23));
        LocalDate startedOn = registeredOn.plusDays(dice.chance(50) ? 0 : dice.between(2, 40));
        return new Study(registeredOn, startedOn, startedOn.plusDays(dice.between(40, 150)), 5);
    }

    private static LocalDate notBeforeTheCampaign(LocalDate day) {
        return day.isBefore(STARTS_ON) ? STARTS_ON : day;
    }

    private static Weighted<LocalDate> finishingDays(LocalDate first, int... weights) {
        Weighted<LocalDate> days = new Weighted<>();
        for (int i = 0; i < weights.length; i++) {
            days.add(first.plusDays(i), weights[i]);
        }
        return days;
    }
}
