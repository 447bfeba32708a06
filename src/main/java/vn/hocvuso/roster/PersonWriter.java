package vn.hocvuso.roster;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Village;
import vn.hocvuso.shared.SearchKey;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** Lays what is said of a person over what is stored of him. */
@Component
class PersonWriter {

    private final Vault vault;
    private final LookupKeys keys;

    PersonWriter(Vault vault, LookupKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    /** Somebody of whom only this is said. */
    PersonDraft newcomer(String commune, String code, Fields said, Places places) {
        String name = said.required(PersonField.FULL_NAME);
        PersonDraft blank = new PersonDraft(
                commune,
                code,
                null,
                name,
                SearchKey.of(name),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                GroupSet.NONE,
                Residence.LIVING,
                null);
        return overlaid(blank, said, places);
    }

    PersonDraft overlaid(PersonDraft before, Fields said, Places places) {
        Birth birth = birth(before, said);
        Identity identity = identity(before, said);
        Contact contact = contact(before, said);
        String name = said.says(PersonField.FULL_NAME) ? said.required(PersonField.FULL_NAME) : before.fullName();
        return new PersonDraft(
                before.communeCode(),
                before.code(),
                said.says(PersonField.ROSTER_CODE) ? said.text(PersonField.ROSTER_CODE) : before.rosterCode(),
                name,
                SearchKey.of(name),
                birth.date(),
                birth.year(),
                sex(before, said),
                identity.sealed(),
                identity.key(),
                identity.tail(),
                contact.sealed(),
                contact.key(),
                said.says(PersonField.VILLAGE)
                        ? id(places.village(said.text(PersonField.VILLAGE)))
                        : before.villageId(),
                said.says(PersonField.ORGANISATION)
                        ? id(places.organisation(said.text(PersonField.ORGANISATION)))
                        : before.organisationId(),
                said.says(PersonField.GROUPS) ? GroupSet.read(said.list(PersonField.GROUPS)) : before.groups(),
                residence(before, said),
                said.says(PersonField.NOTE) ? said.text(PersonField.NOTE) : before.note());
    }

    /** A year alone keeps the day of a birth in that year; a day that is taken back leaves its year. */
    private static Birth birth(PersonDraft before, Fields said) {
        LocalDate stored = before.birthDate();
        if (said.day(PersonField.BIRTH_DATE) != null) {
            return new Birth(said.day(PersonField.BIRTH_DATE), null);
        }
        if (said.says(PersonField.BIRTH_YEAR)) {
            Integer year = said.number(PersonField.BIRTH_YEAR);
            boolean keepsDay =
                    stored != null && !said.says(PersonField.BIRTH_DATE) && Objects.equals(year, stored.getYear());
            return new Birth(keepsDay ? stored : null, year);
        }
        return new Birth(said.says(PersonField.BIRTH_DATE) ? null : stored, before.birthYear());
    }

    private static @Nullable Sex sex(PersonDraft before, Fields said) {
        String sex = said.text(PersonField.SEX);
        return said.says(PersonField.SEX) ? (sex == null ? null : Sex.valueOf(sex)) : before.sex();
    }

    private static Residence residence(PersonDraft before, Fields said) {
        String residence = said.text(PersonField.RESIDENCE);
        return residence == null ? before.residence() : Residence.valueOf(residence);
    }

    private Identity identity(PersonDraft before, Fields said) {
        if (!said.says(PersonField.NATIONAL_ID)) {
            return new Identity(before.nationalId(), before.nationalIdKey(), before.nationalIdTail());
        }
        String digits = said.text(PersonField.NATIONAL_ID);
        if (digits == null) {
            return new Identity(null, null, null);
        }
        NationalId id = new NationalId(digits);
        String key = keys.ofNationalId(id);
        boolean same = key.equals(before.nationalIdKey());
        return new Identity(same ? before.nationalId() : vault.sealText(digits), key, id.tail());
    }

    private Contact contact(PersonDraft before, Fields said) {
        if (!said.says(PersonField.PHONE)) {
            return new Contact(before.phone(), before.phoneKey());
        }
        String digits = said.text(PersonField.PHONE);
        if (digits == null) {
            return new Contact(null, null);
        }
        String key = keys.ofPhone(new Phone(digits));
        return new Contact(key.equals(before.phoneKey()) ? before.phone() : vault.sealText(digits), key);
    }

    private static vn.hocvuso.place.@Nullable VillageId id(@Nullable Village village) {
        return village == null ? null : village.id();
    }

    private static vn.hocvuso.place.@Nullable OrganisationId id(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.id();
    }

    private record Identity(
            @Nullable Sealed sealed,
            @Nullable String key,
            @Nullable String tail) {}

    private record Contact(
            @Nullable Sealed sealed, @Nullable String key) {}
}
