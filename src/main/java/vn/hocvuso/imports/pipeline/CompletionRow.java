package vn.hocvuso.imports.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.NumberReader;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.learning.CourseStatus;

/**
 * What a row says about a course. Its state is its state word; without one a completion day means COMPLETED, progress above
 * 0 IN_PROGRESS, and else it says nothing.
 */
record CompletionRow(
        @Nullable CourseStatus status,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate completedBy,
        @Nullable BigDecimal progressPercent,
        @Nullable BigDecimal courseScore) {

    static final CompletionRow NOTHING = new CompletionRow(null, null, null, null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST_SCORE = BigDecimal.valueOf(999_999);

    static CompletionRow read(RowCells row, Job job) {
        Optional<LocalDate> completedOn = day(row, job, Field.COMPLETED_ON)
                .or(() -> dayForState(row, job, Field.STATUS))
                .or(() -> dayForState(row, job, Field.COURSE_COMPLETE));
        Optional<LocalDate> certifiedOn = day(row, job, Field.CERTIFIED_ON);
        Optional<BigDecimal> progress = row.read(Field.PROGRESS_PERCENT, NumberReader::read, ProblemCode.BAD_NUMBER)
                .map(number -> job.layout().percentAsFraction() ? number.multiply(HUNDRED) : number)
                .filter(percent -> within(row, Field.PROGRESS_PERCENT, percent, HUNDRED));
        Optional<BigDecimal> score = row.read(Field.SCORE, CompletionRow::score, ProblemCode.BAD_NUMBER)
                .filter(number -> within(row, Field.SCORE, number, HIGHEST_SCORE));
        Optional<CourseStatus> status = status(row, job, completedOn, progress);
        status.ifPresent(said -> compare(row, said, completedOn, progress));
        boolean completed = status.filter(CourseStatus.COMPLETED::equals).isPresent();
        return new CompletionRow(
                status.orElse(null),
                completed ? completedOn.orElse(null) : null,
                completed ? earlier(certifiedOn, job.asOf()) : null,
                progress.map(CompletionRow::rounded).orElse(null),
                score.map(CompletionRow::rounded).orElse(null));
    }

    /** What a commune hears of somebody who works there and is another commune's learner: that he has finished, and when. */
    CompletionRow finishedOnly() {
        return status == CourseStatus.COMPLETED
                ? new CompletionRow(status, completedOn, completedBy, null, null)
                : NOTHING;
    }

    private static Optional<LocalDate> day(RowCells row, Job job, Field field) {
        Optional<LocalDate> day = row.day(field, ProblemCode.BAD_DATE);
        if (day.filter(date -> date.isAfter(job.today())).isPresent()) {
            row.problem(ProblemCode.COMPLETED_IN_FUTURE, field);
        }
        return day;
    }

    /** Some files write the day of completion where others write a word. */
    private static Optional<LocalDate> dayForState(RowCells row, Job job, Field field) {
        return holdsDay(row, job, field) ? day(row, job, field) : Optional.empty();
    }

    private static boolean holdsDay(RowCells row, Job job, Field field) {
        return Vocabulary.status(row.text(field)).isEmpty()
                && job.days().read(row.text(field)).isPresent();
    }

    private static Optional<CourseStatus> status(
            RowCells row, Job job, Optional<LocalDate> completedOn, Optional<BigDecimal> progress) {
        Field field = row.has(Field.STATUS) ? Field.STATUS : Field.COURSE_COMPLETE;
        if (row.has(field) && !holdsDay(row, job, field)) {
            return row.read(field, Vocabulary::status, ProblemCode.UNKNOWN_STATUS);
        }
        if (completedOn.isPresent()) {
            return Optional.of(CourseStatus.COMPLETED);
        }
        if (row.knows(Field.COURSE_COMPLETE)) {
            return Optional.of(CourseStatus.IN_PROGRESS);
        }
        return progress.filter(percent -> percent.signum() > 0).map(percent -> CourseStatus.IN_PROGRESS);
    }

    private static void compare(
            RowCells row, CourseStatus status, Optional<LocalDate> completedOn, Optional<BigDecimal> progress) {
        boolean completed = status == CourseStatus.COMPLETED;
        boolean byDay = completedOn.isPresent() && !completed;
        boolean byProgress = progress.filter(percent -> (percent.compareTo(HUNDRED) == 0) != completed
                        && (completed || percent.compareTo(HUNDRED) == 0))
                .isPresent();
        if (byDay || byProgress) {
            row.problem(ProblemCode.STATUS_DISAGREES, Field.STATUS);
        }
    }

    /** A score column may hold words of other systems for "none". */
    private static Optional<BigDecimal> score(String text) {
        return NumberReader.read(text.replaceFirst("/\\d+$", ""));
    }

    private static boolean within(RowCells row, Field field, BigDecimal number, BigDecimal highest) {
        boolean fits = number.signum() >= 0 && number.compareTo(highest) <= 0;
        if (!fits) {
            row.problem(ProblemCode.BAD_NUMBER, field);
        }
        return fits;
    }

    private static LocalDate earlier(Optional<LocalDate> certifiedOn, LocalDate asOf) {
        return certifiedOn.filter(day -> day.isBefore(asOf)).orElse(asOf);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }
}
