package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;

/** Extensions and people that tests of deadlines speak of. */
final class CampaignFixtures {

    private static final Instant MOMENT = Instant.parse("2025-11-09T01:00:00Z");

    private CampaignFixtures() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Deadlines deadlines(String base, Extension... ledger) {
        return new Deadlines(day(base), List.of(ledger));
    }

    static Extension forEverybody(String until) {
        return extension(ExtensionScope.EVERYBODY, day(until), null);
    }

    static Extension forVillage(String village, String until) {
        return extension(new ExtensionScope(ExtensionScope.Kind.VILLAGE, village), day(until), null);
    }

    static Extension forGroup(Group group, String until) {
        return extension(new ExtensionScope(ExtensionScope.Kind.GROUP, group.name()), day(until), null);
    }

    static Extension revoked(Extension extension) {
        return extension(extension.scope(), extension.until(), new Revocation("ghi nhầm", null, MOMENT, "can.bo"));
    }

    static Coverage personOf(String village, Group... groups) {
        return new Coverage(GroupSet.of(List.of(groups)), village, null, "P1");
    }

    static Extension extension(ExtensionScope scope, LocalDate until, @Nullable Revocation revocation) {
        return new Extension(
                1, null, scope, null, until, Document.MISSING, null, "mưa lũ", MOMENT, "can.bo", revocation);
    }
}
