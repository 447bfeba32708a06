package vn.hocvuso.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.place.PlaceFixtures.successor;
import static vn.hocvuso.place.PlaceFixtures.village;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.place.Village;
import vn.hocvuso.roster.PersonMapper.VillageSpan;

class VillageHistoryTest {

    private static final PersonId PERSON = new PersonId(1);
    private static final LocalDate MERGED = LocalDate.of(2026, 1, 1);
    private static final Village OLD = village(1, "T01", "Thôn 1");
    private static final Village OTHER = village(2, "T02", "Thôn 2");
    private static final Village NEW = successor(3, "T03", MERGED, "T01");

    private final VillageHistory inOld = new VillageHistory(PERSON, List.of()).movedTo(OLD, List.of());

    @Test
    void theFirstVillageHoldsFromTheBeginning() {
        assertThat(inOld.spans()).containsExactly(span(VillageSpan.BEGINNING, VillageSpan.END, OLD));
    }

    @Test
    void aSuccessorAddsASpanFromItsFirstDay() {
        assertThat(inOld.movedTo(NEW, List.of("T01")).spans())
                .containsExactly(
                        span(VillageSpan.BEGINNING, MERGED.minusDays(1), OLD), span(MERGED, VillageSpan.END, NEW));
    }

    @Test
    void anyOtherVillageCorrectsThePresentSpan() {
        assertThat(inOld.movedTo(OTHER, List.of("T01")).spans())
                .containsExactly(span(VillageSpan.BEGINNING, VillageSpan.END, OTHER));
        assertThat(inOld.movedTo(successor(4, "T04", null, "T01"), List.of("T01"))
                        .spans())
                .hasSize(1);
    }

    @Test
    void aCorrectionAfterAMergerLeavesTheTimeBefore() {
        assertThat(inOld.movedTo(NEW, List.of("T01"))
                        .movedTo(OTHER, List.of("T03"))
                        .spans())
                .containsExactly(
                        span(VillageSpan.BEGINNING, MERGED.minusDays(1), OLD), span(MERGED, VillageSpan.END, OTHER));
    }

    @Test
    void goingBackTakesTheLastSpanOff() {
        assertThat(inOld.movedTo(NEW, List.of("T01")).movedTo(OLD, List.of("T03")))
                .isEqualTo(inOld);
    }

    @Test
    void stayingChangesNothing() {
        VillageHistory merged = inOld.movedTo(NEW, List.of("T01"));

        assertThat(inOld.movedTo(OLD, List.of("T01"))).isEqualTo(inOld);
        assertThat(merged.movedTo(NEW, List.of("T03"))).isEqualTo(merged);
    }

    @Test
    void noVillageLeavesNothing() {
        @Nullable Village none = null;

        assertThat(inOld.movedTo(none, List.of("T01")).spans()).isEmpty();
    }

    private static VillageSpan span(LocalDate since, LocalDate until, Village village) {
        return new VillageSpan(PERSON, since, until, village.id());
    }
}
