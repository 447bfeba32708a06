package vn.hocvuso.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.hocvuso.progress.DenominatorFrom;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.reminders.ZaloText.Told;

class ZaloTextTest {

    @Property
    void noFigureIsOfAFewPeopleAndTheLinesAddUp(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 60) Integer> sizes) {
        long everybody = sizes.stream().mapToLong(Integer::longValue).sum();

        List<Told> told = ZaloText.told(rows(sizes), Map.of());

        assertThat(told).allMatch(line -> line.people() >= ZaloText.FEWEST);
        assertThat(told.stream().mapToLong(Told::people).sum()).isEqualTo(everybody < ZaloText.FEWEST ? 0 : everybody);
    }

    @Test
    void aSmallVillageTakesTheNextSmallestWithItSoThatNobodyWorksItOut() {
        assertThat(ZaloText.told(rows(List.of(100, 3, 40, 25)), Map.of()))
                .extracting(Told::people)
                .containsExactly(100L, 40L, 28L);
    }

    @Test
    void whoSeesOnlyTheCompanionOfASmallVillageIsToldNothingOfIt() {
        Map<String, Long> all = Map.of("T0", 25L, "T1", 30L, "T2", 5L);

        assertThat(ZaloText.told(rows(List.of(25)), all)).isEmpty();
        assertThat(ZaloText.told(rows(List.of(25, 30)), all))
                .extracting(Told::people)
                .containsExactly(30L);
        assertThat(ZaloText.told(rows(List.of(25, 30, 5)), all))
                .extracting(Told::people)
                .containsExactly(30L, 30L);
    }

    @Test
    void ofAGroupOfAFewNoVillageIsTold() {
        assertThat(ZaloText.told(rows(List.of(25, 3)), Map.of("T0", 50L, "T1", 60L)))
                .isEmpty();
    }

    private static List<ProgressRow> rows(List<Integer> sizes) {
        return IntStream.range(0, sizes.size())
                .mapToObj(at -> row("T" + at, sizes.get(at)))
                .toList();
    }

    private static ProgressRow row(String code, long people) {
        LocalDate day = LocalDate.of(2025, 11, 20);
        return new ProgressRow(
                code,
                code,
                people,
                DenominatorFrom.ROSTER,
                people,
                0,
                1,
                1,
                0,
                0,
                0,
                people - 1,
                null,
                null,
                null,
                null,
                day,
                day,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                null);
    }
}
