package vn.hocvuso.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.place.OrganisationId;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.vault.Sealed;

/** A person as he is to be stored. */
record PersonDraft(
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
        @Nullable OrganisationId organisationId,
        GroupSet groups,
        Residence residence,
        @Nullable String note) {

    /** The groups as they are stored. */
    @JsonProperty
    int groupSet() {
        return groups.bits();
    }

    static PersonDraft of(Person person) {
        return new PersonDraft(
                person.communeCode(),
                person.code(),
                person.rosterCode(),
                person.fullName(),
                person.nameKey(),
                person.birthDate(),
                person.birthYear(),
                person.sex(),
                person.nationalId(),
                person.nationalIdKey(),
                person.nationalIdTail(),
                person.phone(),
                person.phoneKey(),
                person.villageId(),
                person.organisationId(),
                person.groups(),
                person.residence(),
                person.note());
    }
}
