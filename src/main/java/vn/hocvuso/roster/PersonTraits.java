package vn.hocvuso.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.OrganisationId;
import vn.hocvuso.place.VillageId;

/** What people are told apart by. National id and phone are in clear: for comparing in memory, never to be shown or logged. */
public record PersonTraits(
        PersonId id,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable String nationalId,
        @Nullable String phone,
        @Nullable VillageId villageId,
        @Nullable OrganisationId organisationId) {

    public Birth birth() {
        return new Birth(birthDate, birthYear);
    }

    @Override
    public String toString() {
        return "person " + id;
    }
}
