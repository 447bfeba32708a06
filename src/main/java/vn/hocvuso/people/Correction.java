package vn.hocvuso.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.SearchKey;

/**
 * What a hand says of a person, field by field: what is not said stays as it is, null says that there is no value. Every
 * rule that is broken is named at once.
 */
public final class Correction {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 500;
    private static final int EARLIEST_YEAR = 1900;

    private final LocalDate today;
    private final Fields.Builder said = Fields.said();
    private final List<FieldFault> faults = new ArrayList<>();

    private @Nullable LocalDate birthDate;

    public Correction(LocalDate today) {
        this.today = today;
    }

    public void fullName(@Nullable String text) {
        String name = text == null ? "" : tidy(text);
        if (SearchKey.of(name).isEmpty()) {
            faults.add(new FieldFault(PersonField.FULL_NAME, "REQUIRED"));
        } else if (Math.max(name.length(), SearchKey.of(name).length()) > LONGEST_NAME) {
            faults.add(new FieldFault(PersonField.FULL_NAME, "FULL_NAME_LENGTH", LONGEST_NAME));
        }
        said.say(PersonField.FULL_NAME, name);
    }

    public void birthDate(@Nullable LocalDate date) {
        if (date != null && (date.isAfter(today) || date.getYear() < EARLIEST_YEAR)) {
            faults.add(new FieldFault(PersonField.BIRTH_DATE, "BIRTH_RANGE", EARLIEST_YEAR));
        }
        birthDate = date;
        said.say(PersonField.BIRTH_DATE, date);
    }

    /** After the date, if that is said too. */
    public void birthYear(@Nullable Integer year) {
        if (year != null && (year < EARLIEST_YEAR || year > today.getYear())) {
            faults.add(new FieldFault(PersonField.BIRTH_YEAR, "BIRTH_RANGE", EARLIEST_YEAR));
        }
        if (year != null && birthDate != null && birthDate.getYear() != year) {
            faults.add(new FieldFault(PersonField.BIRTH_YEAR, "BIRTH_YEAR_DIFFERS"));
        }
        said.say(PersonField.BIRTH_YEAR, year);
    }

    public void sex(@Nullable Sex sex) {
        said.say(PersonField.SEX, sex);
    }

    /** As people and spreadsheets write it. */
    public void nationalId(@Nullable String text) {
        NationalId.Reading reading = NationalId.read(text);
        if (reading instanceof NationalId.Reading.Hidden) {
            faults.add(new FieldFault(PersonField.NATIONAL_ID, "NATIONAL_ID_HIDDEN"));
        } else if (reading instanceof NationalId.Reading.Damaged) {
            faults.add(new FieldFault(PersonField.NATIONAL_ID, "NATIONAL_ID_DAMAGED"));
        }
        said.say(PersonField.NATIONAL_ID, reading.id().map(NationalId::digits).orElse(null));
    }

    /** As people and spreadsheets write it. */
    public void phone(@Nullable String text) {
        boolean given = text != null && !text.isBlank();
        Phone phone = Phone.read(text).orElse(null);
        if (given && phone == null) {
            faults.add(new FieldFault(PersonField.PHONE, "PHONE_UNREADABLE"));
        }
        said.say(PersonField.PHONE, phone == null ? null : phone.digits());
    }

    public void village(@Nullable String code) {
        said.say(PersonField.VILLAGE, code);
    }

    public void organisation(@Nullable String code) {
        said.say(PersonField.ORGANISATION, code);
    }

    public void groups(Collection<Group> groups) {
        if (groups.contains(Group.ADULT)) {
            faults.add(new FieldFault(PersonField.GROUPS, "GROUP_IS_AGE"));
        }
        said.sayList(
                PersonField.GROUPS, groups.stream().map(Group::name).distinct().toList());
    }

    public void residence(@Nullable Residence residence) {
        if (residence == null) {
            faults.add(new FieldFault(PersonField.RESIDENCE, "REQUIRED"));
        }
        said.say(PersonField.RESIDENCE, residence);
    }

    public void note(@Nullable String text) {
        String note = text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (note.length() > LONGEST_NOTE) {
            faults.add(new FieldFault(PersonField.NOTE, "NOTE_LENGTH", LONGEST_NOTE));
        }
        said.say(PersonField.NOTE, note.isEmpty() ? null : note);
    }

    /** Something was written that cannot be read at all. */
    public void unreadable(String field) {
        faults.add(new FieldFault(field, "VALUE_INVALID"));
    }

    /** What was said, if it breaks no rule. */
    Fields checked() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
        return said.build();
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }
}
