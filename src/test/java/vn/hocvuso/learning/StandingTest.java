package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.learning.CourseStatus.COMPLETED;
import static vn.hocvuso.learning.CourseStatus.IN_PROGRESS;
import static vn.hocvuso.learning.CourseStatus.NOT_STARTED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;

class StandingTest {

    @Test
    void theHighestStateStands() {
        assertThat(folded(told(1, 10, COMPLETED), told(2, 12, IN_PROGRESS)).status())
                .isEqualTo(COMPLETED);
        assertThat(folded(told(1, 10, NOT_STARTED), told(2, 9, IN_PROGRESS)).status())
                .isEqualTo(IN_PROGRESS);
    }

    @Test
    void theEarliestDaySaidStandsWithItsSource() {
        Standing standing = folded(completed(1, 12, 9), completed(2, 10, 8), completed(3, 14, null));

        assertThat(standing.completedOn()).isEqualTo(day(8));
        assertThat(standing.source().importId()).isEqualTo(new ImportId(2));
    }

    @Test
    void aLineWithADayIsTheSourceRatherThanOneWithAnEarlyBound() {
        assertThat(folded(completed(1, 8, null), completed(2, 12, 9)).source().importId())
                .isEqualTo(new ImportId(2));
    }

    @Test
    void progressComesFromTheReportWithTheLatestDayAndOfEqualOnesTheLaterImport() {
        assertThat(folded(progress(2, 12, 60), progress(1, 10, 80)).progressPercent())
                .isEqualByComparingTo("60");
        assertThat(folded(progress(2, 12, 60), progress(1, 12, 80)).progressPercent())
                .isEqualByComparingTo("60");
    }

    @Test
    void lessInALaterReportIsAConflictAndTheStateStays() {
        Standing standing = folded(completed(1, 10, 9));

        assertThat(effect(standing, told(2, 11, IN_PROGRESS))).isEqualTo(Effect.CONFLICT);
        assertThat(standing.with(told(2, 11, IN_PROGRESS)).completedOn()).isEqualTo(day(9));
    }

    @Test
    void lessInAnEarlierReportOrInOneOfTheSameDayIsNoConflict() {
        Standing standing = folded(completed(1, 10, 9));

        assertThat(effect(standing, told(2, 9, IN_PROGRESS))).isEqualTo(Effect.UNCHANGED);
        assertThat(effect(standing, told(2, 10, NOT_STARTED))).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void aDayWhereThereWasNoneIsAnUpdate() {
        assertThat(effect(folded(completed(1, 10, null)), completed(2, 12, 9))).isEqualTo(Effect.UPDATED);
    }

    @Test
    void noDayWhereThereWasOneChangesNothing() {
        Standing standing = folded(completed(1, 10, 9));

        assertThat(effect(standing, completed(2, 12, null))).isEqualTo(Effect.UNCHANGED);
        assertThat(standing.with(completed(2, 12, null)).completedOn()).isEqualTo(day(9));
    }

    @Test
    void aLaterDayThanTheOneThatStandsChangesNothing() {
        assertThat(effect(folded(completed(1, 10, 8)), completed(2, 12, 9))).isEqualTo(Effect.UNCHANGED);
        assertThat(effect(folded(completed(1, 10, 9)), completed(2, 12, 8))).isEqualTo(Effect.UPDATED);
    }

    @Test
    void theFirstReportCreates() {
        assertThat(Standing.effect(Optional.empty(), told(1, 10, NOT_STARTED))).isEqualTo(Effect.CREATED);
        assertThat(effect(folded(told(1, 10, IN_PROGRESS)), completed(2, 12, 11)))
                .isEqualTo(Effect.UPDATED);
    }

    @Test
    void theSameReportAgainChangesNothing() {
        assertThat(effect(folded(completed(1, 10, 9)), completed(2, 10, 9))).isEqualTo(Effect.UNCHANGED);
    }

    @Property
    void theFoldIsWhatTheWholeListSaysInWhateverOrderItComes(
            @ForAll("reports") List<Told> reports, @ForAll Random random) {
        List<Told> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);

        assertThat(folded(shuffled.toArray(Told[]::new))).isEqualTo(StandingOracle.of(reports));
    }

    @Provide
    Arbitrary<List<Told>> reports() {
        Arbitrary<Source> sources = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(2, 5))
                .as((importId, line) -> new Source(new ImportId(importId), line));
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 5);
        Arbitrary<Told> reports = Combinators.combine(
                        sources,
                        days,
                        Arbitraries.of(CourseStatus.class),
                        days.injectNull(0.4),
                        days.injectNull(0.4),
                        days.injectNull(0.3))
                .as(StandingTest::told);
        return reports.list().uniqueElements(Told::source).ofMinSize(1).ofMaxSize(8);
    }

    private static Standing folded(Told... reports) {
        Standing standing = Standing.of(reports[0]);
        for (int index = 1; index < reports.length; index++) {
            standing = standing.with(reports[index]);
        }
        return standing;
    }

    private static Effect effect(Standing standing, Told row) {
        return Standing.effect(Optional.of(standing), row);
    }

    private static Told told(long importId, int asOf, CourseStatus status) {
        return told(new Source(new ImportId(importId), 2), asOf, status, null, null, null);
    }

    private static Told completed(long importId, int asOf, @Nullable Integer on) {
        return told(new Source(new ImportId(importId), 2), asOf, COMPLETED, on, asOf, null);
    }

    private static Told progress(long importId, int asOf, int percent) {
        return told(new Source(new ImportId(importId), 2), asOf, IN_PROGRESS, null, null, percent);
    }

    private static Told told(
            Source source,
            int asOf,
            CourseStatus status,
            @Nullable Integer on,
            @Nullable Integer by,
            @Nullable Integer percent) {
        return new Told(
                source,
                day(asOf),
                status,
                on == null ? null : day(on),
                by == null ? null : day(by),
                percent == null ? null : BigDecimal.valueOf(percent),
                null);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 11, day);
    }
}
