package vn.hocvuso.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.VillageId;

/** What people are told apart by, without what only a reader of their name would need. */
public record PersonTraits(
        PersonId id,
        String nameKey,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String nationalIdKey,
        @Nullable VillageId villageId) {

    public Birth birth() {
        return new Birth(birthDate, birthYear);
    }

    @Override
    public String toString() {
        return "person " + id;
    }
}
