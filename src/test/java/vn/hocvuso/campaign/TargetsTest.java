package vn.hocvuso.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.campaign.CampaignFixtures.day;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.campaign.Targets.Row;
import vn.hocvuso.roster.Group;

class TargetsTest {

    @Test
    void theTargetWithTheEarliestDayNotYetPastHolds() {
        Target november = percent(50, null, "2025-11-30");
        Target december = percent(80, null, "2025-12-31");

        assertThat(held(Row.WHOLE, "2025-11-30", december, november)).contains(november);
        assertThat(held(Row.WHOLE, "2025-12-01", november, december)).contains(december);
    }

    @Test
    void whenAllDaysArePastTheLastTargetHolds() {
        Target november = percent(50, null, "2025-11-30");
        Target december = percent(80, null, "2025-12-31");

        assertThat(held(Row.WHOLE, "2026-01-01", december, november)).contains(december);
    }

    @Test
    void aTargetThatNamesThePlaceGoesFirst() {
        Target all = percent(80, null, "2025-11-10");
        Target village = percent(60, "T01", "2025-12-31");

        assertThat(held(Row.ofVillage("T01"), "2025-11-01", all, village)).contains(village);
        assertThat(held(Row.ofVillage("T02"), "2025-11-01", all, village)).contains(all);
        assertThat(held(Row.WHOLE, "2025-11-01", all, village)).contains(all);
    }

    @Test
    void aHeadCountWithoutAPlaceHoldsForTheWholeOnly() {
        Target heads = heads(500, null);

        assertThat(held(Row.WHOLE, "2025-11-01", heads)).contains(heads);
        assertThat(held(Row.ofVillage("T01"), "2025-11-01", heads)).isEmpty();
        assertThat(held(Row.TEAM, "2025-11-01", heads)).isEmpty();
        assertThat(held(Row.ofVillage("T01"), "2025-11-01", heads(60, "T01"))).isPresent();
    }

    @Test
    void theTargetOfAnotherGroupDoesNotHold() {
        Targets targets = new Targets(List.of(percent(80, null, "2025-11-10")));

        assertThat(targets.of(Group.STUDENT, Row.WHOLE, day("2025-11-01"))).isEmpty();
    }

    @Test
    void aPercentageIsRoundedUpToWholePeople() {
        assertThat(percent(80, null, "2025-11-10").headsOf(101)).isEqualTo(81);
        assertThat(percent(80, null, "2025-11-10").headsOf(100)).isEqualTo(80);
        assertThat(percent(80, null, "2025-11-10").headsOf(0)).isZero();
        assertThat(heads(7, null).headsOf(100)).isEqualTo(7);
    }

    private static Optional<Target> held(Row row, String asOf, Target... targets) {
        return new Targets(List.of(targets)).of(Group.ADULT, row, day(asOf));
    }

    private static Target percent(int percent, @Nullable String village, String by) {
        return new Target(Group.ADULT, village, null, BigDecimal.valueOf(percent), null, day(by));
    }

    private static Target heads(int heads, @Nullable String village) {
        return new Target(Group.ADULT, village, null, null, heads, day("2025-11-10"));
    }
}
