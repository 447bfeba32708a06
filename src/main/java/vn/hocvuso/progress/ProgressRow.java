package vn.hocvuso.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Target;

/**
 * How far a place or group is on a day.
 *
 * @param code null for those of whom no place is known
 * @param denominator how many must finish; null where nobody knows
 * @param undated finished after the base deadline, but nobody knows on which day
 * @param doneNational of {@code done}: only by a certificate of the national platform
 * @param reportedDone of those who have not finished: the village says they have, no file does yet
 * @param forecastEarliest {@code forecastOn} with the doubt that a week's chance leaves
 * @param forecastLatest null also where it may never be
 * @param ageUnknown of those counted: adults only because nobody knows their age
 */
public record ProgressRow(
        @Nullable String code,
        String name,
        @Nullable Long denominator,
        @Nullable DenominatorFrom denominatorFrom,
        long rosterCount,
        long exempt,
        long done,
        long doneOnTime,
        long doneInExtension,
        long doneLate,
        long undated,
        @Nullable Long notDone,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal percentExcludingExempt,
        @Nullable Integer target,
        @Nullable Boolean targetReached,
        LocalDate baseDeadline,
        LocalDate effectiveDeadline,
        @Nullable Integer expectedByNow,
        @Nullable BigDecimal perDayLast7,
        @Nullable BigDecimal perDayNeeded,
        @Nullable LocalDate forecastOn,
        long ageUnknown,
        long doneNational,
        long reportedDone,
        @Nullable LocalDate forecastEarliest,
        @Nullable LocalDate forecastLatest) {

    static ProgressRow of(RowSubject subject, Question question, Tally tally) {
        Long declared = subject.declared(question).orElse(null);
        Long denominator = declared != null ? declared : tally.people() == 0 ? null : (Long) tally.people();
        long whole = denominator == null ? 0 : denominator;
        LocalDate deadline = subject.deadline(question);
        Integer target = target(subject, question, denominator);
        Pace pace = new Pace(
                target,
                question.campaign().startsOn(),
                deadline,
                question.judgedOn(),
                tally.doneWhenJudged(),
                tally.lastWeek());
        return new ProgressRow(
                subject.code(),
                subject.name(),
                denominator,
                denominator == null ? null : declared == null ? DenominatorFrom.ROSTER : DenominatorFrom.DECLARED,
                tally.people(),
                tally.exempt(),
                tally.done(),
                tally.onTime(),
                tally.inExtension(),
                tally.late(),
                tally.undated(),
                denominator == null ? null : (Long) Math.max(0, denominator - tally.done()),
                Percent.of(tally.done(), whole),
                Percent.of(tally.done() - tally.exemptDone(), whole - tally.exempt()),
                target,
                target == null ? null : (Boolean) (tally.done() >= target),
                question.base(),
                deadline,
                pace.expectedByNow(),
                pace.perDayLast7(),
                pace.perDayNeeded(),
                pace.forecastOn(),
                tally.ageUnknown(),
                tally.doneNational(),
                tally.reportedDone(),
                pace.forecastEarliest(),
                pace.forecastLatest());
    }

    /** In heads: a percentage of an unknown number of people says nothing. */
    @Nullable
    static Integer target(RowSubject subject, Question question, @Nullable Long denominator) {
        return question.onlyGroup()
                .flatMap(group -> question.campaign().targets().of(group, subject.place(), question.asOf()))
                .filter(target -> target.headCount() != null || denominator != null)
                .map(target -> heads(target, denominator))
                .orElse(null);
    }

    private static int heads(Target target, @Nullable Long denominator) {
        return target.headsOf(denominator == null ? 0 : denominator);
    }

    /** The percentage as pages show it, rounded once, to one decimal. */
    public @Nullable BigDecimal share() {
        return denominator == null ? null : Percent.shown(done, denominator);
    }

    /** Fewer have finished than should have by the day up to which the files reach. */
    public boolean behind() {
        return expectedByNow != null && done < expectedByNow;
    }
}
