package vn.hocvuso.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * How far the forecast of half time is from the day on which simulated campaigns reach their target: of several shapes, 400 of
 * each, in villages of 250 people, each person's day drawn by himself. {@code mvn -Pbench test -Dtest=ForecastBench}
 */
class ForecastBench {

    private static final LocalDate START = LocalDate.of(2025, 10, 29);
    private static final int DAYS = 24;
    private static final int PEOPLE = 250;
    private static final int TARGET = 200;
    private static final int RUNS = 400;

    /** Who has finished by a part of the campaign, as a part of all. */
    private static Map<String, DoubleUnaryOperator> shapes() {
        Map<String, DoubleUnaryOperator> shapes = new LinkedHashMap<>();
        shapes.put("steady", part -> part);
        shapes.put("S-curve", part -> 1 / (1 + Math.exp(-10 * (part - 0.5))));
        shapes.put("quick start", part -> 1 - Math.pow(1 - Math.min(1, part), 2));
        shapes.put("late rush", part -> part * part);
        shapes.put("weekends off", part -> Math.min(1, (Math.floor(part * 24 / 7) * 5 + Math.min(5, part * 24 % 7)) / 18));
        return shapes;
    }

    @Test
    void theErrorAtHalfTimeByShape() {
        shapes().forEach((name, shape) -> {
            Random dice = new Random(name.hashCode());
            List<Long> errors = new ArrayList<>();
            int none = 0;
            int within = 0;
            int open = 0;
            List<Long> widths = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                int[] byDay = campaign(shape, dice);
                Pace pace = pace(byDay, DAYS / 2 - 1);
                LocalDate reached = START.plusDays(dayOf(byDay));
                LocalDate forecast = pace.forecastOn();
                LocalDate earliest = pace.forecastEarliest();
                LocalDate latest = pace.forecastLatest();
                if (forecast == null || earliest == null) {
                    none++;
                    continue;
                }
                errors.add(Math.abs(ChronoUnit.DAYS.between(reached, forecast)));
                boolean early = reached.isBefore(earliest);
                boolean late = latest != null && reached.isAfter(latest);
                within += early || late ? 0 : 1;
                if (latest == null) {
                    open++;
                } else {
                    widths.add(ChronoUnit.DAYS.between(earliest, latest));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "BENCH forecast at half time, %s: mean error %.1f days, within the range %d of %d, the range %.1f days wide on average, without an end %d, none told %d%n",
                    name,
                    average(errors),
                    within,
                    errors.size(),
                    average(widths),
                    open,
                    none);
        });
    }

    private static double average(List<Long> days) {
        return days.stream().mapToLong(Long::longValue).average().orElse(Double.NaN);
    }

    /** How many finish on each day. */
    private static int[] campaign(DoubleUnaryOperator shape, Random dice) {
        int[] byDay = new int[DAYS * 4];
        for (int person = 0; person < PEOPLE; person++) {
            double when = dice.nextDouble();
            int day = 0;
            while (day < byDay.length - 1 && shape.applyAsDouble((day + 1.0) / DAYS) < when) {
                day++;
            }
            byDay[day]++;
        }
        return byDay;
    }

    private static Pace pace(int[] byDay, int today) {
        long done = 0;
        long week = 0;
        for (int day = 0; day <= today; day++) {
            done += byDay[day];
            week += day > today - 7 ? byDay[day] : 0;
        }
        return new Pace(TARGET, START, START.plusDays(DAYS - 1), START.plusDays(today), done, week);
    }

    private static int dayOf(int[] byDay) {
        int done = 0;
        int day = 0;
        while (day < byDay.length && done + byDay[day] < TARGET) {
            done += byDay[day];
            day++;
        }
        return day;
    }
}
