package vn.hocvuso.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;

/** A person as everybody sees him who may see him: his national id and phone never whole. */
public record ShownPerson(
        String code,
        @Nullable String rosterCode,
        int version,
        String communeCode,
        @Nullable String villageCode,
        @Nullable String villageName,
        @Nullable String organisationCode,
        @Nullable String organisationName,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable String nationalIdMasked,
        @Nullable String phoneMasked,
        GroupSet groups,
        Residence residence,
        @Nullable String note,
        List<ShownExemption> exemptions,
        List<ShownCompletion> completions) {

    public ShownPerson {
        exemptions = List.copyOf(exemptions);
        completions = List.copyOf(completions);
    }

    @Override
    public String toString() {
        return "person " + code;
    }
}
