package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The points of a series, each the row of its own day. */
record BurnUp(RowSubject subject, Question question, List<CountRow> counts) {

    Series series() {
        LocalDate from = question.campaign().startsOn();
        LocalDate deadline = subject.deadline(question);
        LocalDate data = question.dataAsOf();
        LocalDate last = data != null && data.isAfter(deadline) ? data : deadline;
        return new Series(from.datesUntil(last.plusDays(1)).map(this::point).toList());
    }

    private Series.Point point(LocalDate day) {
        LocalDate data = question.dataAsOf();
        boolean known = data != null && !day.isAfter(data);
        return new Series.Point(
                day,
                known ? (Long) done(day, day) : null,
                required(day),
                known ? (Long) done(day, day.isBefore(question.base()) ? day : question.base()) : null);
    }

    private long done(LocalDate day, LocalDate finishedBy) {
        return people(shownOn(day).filter(some -> some.finishedBy(finishedBy)));
    }

    @Nullable
    private Integer required(LocalDate day) {
        Question then = question.on(day);
        long people = subject.declared(then).orElseGet(() -> people(shownOn(day)));
        Integer target = ProgressRow.target(subject, then, people == 0 ? null : (Long) people);
        return target == null
                ? null
                : (Integer) Pace.required(target, question.campaign().startsOn(), subject.deadline(question), day);
    }

    private Stream<CountRow> shownOn(LocalDate day) {
        return counts.stream().filter(row -> row.isShownOn(day));
    }

    private static long people(Stream<CountRow> some) {
        return some.mapToLong(CountRow::people).sum();
    }
}
