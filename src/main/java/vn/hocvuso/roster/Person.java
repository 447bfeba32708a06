package vn.hocvuso.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.OrganisationId;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.vault.Sealed;

/**
 * One human being on a commune's roster. {@code code} is unique in the installation and never changes; {@code rosterCode} is
 * the commune's own. A birth year stands beside a birth date too.
 */
public record Person(
        PersonId id,
        String communeCode,
        String code,
        @Nullable String rosterCode,
        String fullName,
        String nameKey,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable Sealed nationalId,
        @Nullable String nationalIdKey,
        @Nullable String nationalIdTail,
        @Nullable Sealed phone,
        @Nullable String phoneKey,
        @Nullable VillageId villageId,
        @Nullable String villageCode,
        @Nullable OrganisationId organisationId,
        @Nullable String organisationCode,
        GroupSet groups,
        Residence residence,
        @Nullable String note,
        int version) {

    public Birth birth() {
        return new Birth(birthDate, birthYear);
    }

    @Override
    public String toString() {
        return "person " + id;
    }
}
