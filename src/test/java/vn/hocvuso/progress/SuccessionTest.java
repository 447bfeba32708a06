package vn.hocvuso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.place.Aliases;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.place.VillageKind;

class SuccessionTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    @Test
    void aVillageIsShownUnderItself() {
        assertThat(shown(village(1, null))).containsExactly("1 under 1 from 1000-01-01 to 9999-12-31");
    }

    @Test
    void afterItsLastDayAVillageIsShownUnderItsOnlySuccessor() {
        assertThat(shown(village(1, LAST_DAY), village(2, null, 1)))
                .contains("1 under 1 from 1000-01-01 to 2026-06-30", "1 under 2 from 2026-07-01 to 9999-12-31");
    }

    @Test
    void aVillageThatWasSplitStaysUnderItsOldName() {
        assertThat(shown(village(1, LAST_DAY), village(2, null, 1), village(3, null, 1)))
                .contains("1 under 1 from 1000-01-01 to 9999-12-31");
    }

    @Test
    void aVillageWithoutSuccessorStaysUnderItsOldName() {
        assertThat(shown(village(1, LAST_DAY))).containsExactly("1 under 1 from 1000-01-01 to 9999-12-31");
    }

    @Test
    void aPredecessorThatIsNotRetiredStaysItself() {
        assertThat(shown(village(1, null), village(2, null, 1))).contains("1 under 1 from 1000-01-01 to 9999-12-31");
    }

    @Test
    void successionGoesOnAlongTheChain() {
        assertThat(shown(village(1, LAST_DAY), village(2, LAST_DAY.plusYears(1), 1), village(3, null, 2)))
                .contains(
                        "1 under 1 from 1000-01-01 to 2026-06-30",
                        "1 under 2 from 2026-07-01 to 2027-06-30",
                        "1 under 3 from 2027-07-01 to 9999-12-31");
    }

    @Test
    void aSuccessorThatRetiredEarlierIsPassedOver() {
        assertThat(shown(village(1, LAST_DAY), village(2, LAST_DAY.minusDays(1), 1), village(3, null, 2)))
                .contains("1 under 1 from 1000-01-01 to 2026-06-30", "1 under 3 from 2026-07-01 to 9999-12-31");
    }

    @Test
    void aCircleComesToAnEnd() {
        assertThat(shown(village(1, LAST_DAY, 2), village(2, LAST_DAY.plusDays(9), 1)))
                .contains("1 under 1 from 1000-01-01 to 2026-06-30", "1 under 2 from 2026-07-01 to 9999-12-31");
    }

    private static List<String> shown(Village... villages) {
        return Succession.of(List.of(villages)).stream()
                .map(one ->
                        "%s under %s from %s to %s".formatted(one.villageId(), one.shownId(), one.since(), one.until()))
                .toList();
    }

    private static Village village(long id, @Nullable LocalDate retiredOn, Integer... predecessors) {
        List<String> codes = Arrays.stream(predecessors).map(code -> "T" + code).toList();
        return new Village(
                new VillageId(id),
                "23428",
                "T" + id,
                "Thôn " + id,
                VillageKind.THON,
                new Aliases(List.of()),
                null,
                codes,
                retiredOn,
                null);
    }
}
