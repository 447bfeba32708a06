package vn.hocvuso.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.campaign.CampaignFixtures.day;
import static vn.hocvuso.campaign.CampaignFixtures.deadlines;
import static vn.hocvuso.campaign.CampaignFixtures.forEverybody;
import static vn.hocvuso.campaign.CampaignFixtures.forGroup;
import static vn.hocvuso.campaign.CampaignFixtures.forVillage;
import static vn.hocvuso.campaign.CampaignFixtures.personOf;
import static vn.hocvuso.campaign.CampaignFixtures.revoked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.hocvuso.roster.Group;

class DeadlinesTest {

    private static final LocalDate BASE = day("2025-11-10");

    @Test
    void theLatestExtensionThatCoversAPersonBindsHim() {
        Deadlines deadlines = deadlines("2025-11-10", forVillage("T01", "2025-11-25"), forEverybody("2025-11-20"));

        assertThat(deadlines.effectiveFor(personOf("T01"))).isEqualTo(day("2025-11-25"));
        assertThat(deadlines.effectiveFor(personOf("T02"))).isEqualTo(day("2025-11-20"));
        assertThat(deadlines.effectiveForAll()).isEqualTo(day("2025-11-20"));
    }

    @Test
    void nobodyIsWorseOffByAnExtension() {
        Deadlines deadlines = deadlines("2025-11-10", forEverybody("2025-11-20"), forVillage("T01", "2025-11-13"));

        assertThat(deadlines.effectiveFor(personOf("T01"))).isEqualTo(day("2025-11-20"));
    }

    @Test
    void anExtensionForAGroupCoversEverybodyWhoIsAlsoInIt() {
        Deadlines deadlines = deadlines("2025-11-10", forGroup(Group.ADULT, "2025-11-20"));

        assertThat(deadlines.effectiveFor(personOf("T01", Group.PUBLIC_EMPLOYEE, Group.ADULT)))
                .isEqualTo(day("2025-11-20"));
        assertThat(deadlines.effectiveFor(personOf("T01", Group.STUDENT))).isEqualTo(BASE);
    }

    @Test
    void withoutAnExtensionTheBaseDeadlineBinds() {
        assertThat(deadlines("2025-11-10").effectiveFor(personOf("T01"))).isEqualTo(BASE);
        assertThat(deadlines("2025-11-10").extended()).isFalse();
        assertThat(deadlines("2025-11-10", forEverybody("2025-11-10")).extended())
                .isFalse();
    }

    @Test
    void aDayBeforeTheBaseDeadlineIsRefused() {
        assertThatThrownBy(() -> deadlines("2025-11-10").mustAllow(day("2025-11-09")))
                .isInstanceOf(ExtensionBeforeBase.class);
        deadlines("2025-11-10").mustAllow(BASE);
    }

    @Property
    void theEffectiveDeadlineIsNeverBeforeTheBase(@ForAll("ledgers") List<Extension> ledger) {
        assertThat(new Deadlines(BASE, ledger).effectiveFor(personOf("T01"))).isAfterOrEqualTo(BASE);
    }

    @Property
    void revokedExtensionsNeverCount(@ForAll("ledgers") List<Extension> ledger) {
        List<Extension> standing = ledger.stream().filter(Extension::stands).toList();

        assertThat(new Deadlines(BASE, ledger).effectiveFor(personOf("T01")))
                .isEqualTo(new Deadlines(BASE, standing).effectiveFor(personOf("T01")));
    }

    @Property
    void theOrderOfTheLedgerDoesNotMatter(@ForAll("ledgers") List<Extension> ledger, @ForAll Random random) {
        List<Extension> shuffled = new ArrayList<>(ledger);
        Collections.shuffle(shuffled, random);

        assertThat(new Deadlines(BASE, shuffled).effectiveFor(personOf("T01")))
                .isEqualTo(new Deadlines(BASE, ledger).effectiveFor(personOf("T01")));
    }

    @Property
    void oneMoreExtensionNeverTakesTimeAway(
            @ForAll("ledgers") List<Extension> ledger, @ForAll("extensions") Extension more) {
        List<Extension> longer = new ArrayList<>(ledger);
        longer.add(more);

        assertThat(new Deadlines(BASE, longer).effectiveFor(personOf("T01")))
                .isAfterOrEqualTo(new Deadlines(BASE, ledger).effectiveFor(personOf("T01")));
    }

    @Property
    void theDecisiveExtensionIsTheOneThatGivesTheDeadline(@ForAll("ledgers") List<Extension> ledger) {
        Deadlines deadlines = new Deadlines(BASE, ledger);

        assertThat(deadlines.decisiveFor(personOf("T01")).map(Extension::until).orElse(BASE))
                .isEqualTo(deadlines.effectiveFor(personOf("T01")));
    }

    @Provide
    Arbitrary<List<Extension>> ledgers() {
        return extensions().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Extension> extensions() {
        Arbitrary<String> days = Arbitraries.integers().between(1, 30).map("2025-11-%02d"::formatted);
        Arbitrary<String> villages = Arbitraries.of("", "T01", "T02");
        return Combinators.combine(days, villages, Arbitraries.of(true, false))
                .as((day, village, revoked) -> extension(day, village, revoked));
    }

    private static Extension extension(String day, String village, boolean revoked) {
        Extension extension = village.isEmpty() ? forEverybody(day) : forVillage(village, day);
        return revoked ? revoked(extension) : extension;
    }
}
