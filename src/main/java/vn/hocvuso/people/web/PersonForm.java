package vn.hocvuso.people.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.people.Correction;
import vn.hocvuso.people.ShownPerson;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;

/** A person as the page corrects him. National id and phone stay as they are where nothing is typed. */
record PersonForm(
        @Nullable Integer version,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String birthYear,
        @Nullable Sex sex,
        @Nullable String nationalId,
        @Nullable String phone,
        @Nullable String villageCode,
        @Nullable String organisationCode,
        @Nullable List<Group> groups,
        @Nullable Residence residence,
        @Nullable String note) {

    static final PersonForm EMPTY =
            new PersonForm(null, null, null, null, null, null, null, null, null, List.of(), Residence.LIVING, null);

    static PersonForm of(ShownPerson person) {
        return new PersonForm(
                person.version(),
                person.fullName(),
                Objects.toString(person.birthDate(), null),
                Objects.toString(person.birthYear(), null),
                person.sex(),
                null,
                null,
                person.villageCode(),
                person.organisationCode(),
                person.groups().groups(),
                person.residence(),
                person.note());
    }

    /** Without one the form is a stale one. */
    int versionOrNone() {
        return version == null ? 0 : version;
    }

    /** Only what is another than the stored is said: the rest stays what the files say. */
    Correction correction(ShownPerson stored, LocalDate today) {
        Correction correction = new Correction(today);
        if (!stored.fullName().equals(text(fullName))) {
            correction.fullName(fullName);
        }
        birth(stored, correction);
        if (stored.sex() != sex) {
            correction.sex(sex);
        }
        if (text(nationalId) != null) {
            correction.nationalId(nationalId);
        }
        if (text(phone) != null) {
            correction.phone(phone);
        }
        places(stored, correction);
        if (!Set.copyOf(stored.groups().groups()).equals(Set.copyOf(chosenGroups()))) {
            correction.groups(chosenGroups());
        }
        if (stored.residence() != residence) {
            correction.residence(residence);
        }
        if (!Objects.equals(stored.note(), text(note))) {
            correction.note(note);
        }
        return correction;
    }

    /** What is typed of somebody new; what is left empty is not said, so that a file may still say it. */
    Correction newcomer(LocalDate today) {
        Correction correction = new Correction(today);
        correction.fullName(fullName);
        say(birthDate, day -> readBirthDate(day, correction));
        say(birthYear, year -> readBirthYear(year, correction));
        if (sex != null) {
            correction.sex(sex);
        }
        say(nationalId, correction::nationalId);
        say(phone, correction::phone);
        say(villageCode, correction::village);
        say(organisationCode, correction::organisation);
        if (!chosenGroups().isEmpty()) {
            correction.groups(chosenGroups());
        }
        correction.residence(residence);
        say(note, correction::note);
        return correction;
    }

    private static void say(@Nullable String typed, Consumer<String> field) {
        String text = text(typed);
        if (text != null) {
            field.accept(text);
        }
    }

    private void places(ShownPerson stored, Correction correction) {
        if (!Objects.equals(stored.villageCode(), text(villageCode))) {
            correction.village(text(villageCode));
        }
        if (!Objects.equals(stored.organisationCode(), text(organisationCode))) {
            correction.organisation(text(organisationCode));
        }
    }

    /** A day says its year too. */
    private void birth(ShownPerson stored, Correction correction) {
        String day = text(birthDate);
        if (!Objects.equals(Objects.toString(stored.birthDate(), null), day)) {
            readBirthDate(day, correction);
        }
        String year = text(birthYear);
        if (day == null && !Objects.equals(Objects.toString(stored.birthYear(), null), year)) {
            readBirthYear(year, correction);
        }
    }

    private static void readBirthDate(@Nullable String day, Correction correction) {
        try {
            correction.birthDate(day == null ? null : LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            correction.unreadable(PersonField.BIRTH_DATE);
        }
    }

    private static void readBirthYear(@Nullable String year, Correction correction) {
        try {
            correction.birthYear(year == null ? null : Integer.valueOf(year));
        } catch (NumberFormatException unreadable) {
            correction.unreadable(PersonField.BIRTH_YEAR);
        }
    }

    /** ADULT is an age, nobody is marked with it. */
    static List<Group> markedGroups() {
        return Arrays.stream(Group.values())
                .filter(group -> group != Group.ADULT)
                .toList();
    }

    private List<Group> chosenGroups() {
        return groups == null ? List.of() : groups;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
