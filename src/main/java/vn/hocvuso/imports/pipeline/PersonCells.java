package vn.hocvuso.imports.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.roster.Sex;

/** Who a row says that somebody is. */
record PersonCells(
        String fullName,
        Birth birth,
        @Nullable Sex sex,
        @Nullable NationalId nationalId,
        @Nullable Phone phone) {

    private static final Pattern DAMAGED = Pattern.compile("\\p{L}\\?|\\?\\p{L}|\uFFFD");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final int LONGEST_NAME = 120;
    private static final List<Field> BIRTHS =
            List.of(Field.BIRTH_DATE, Field.BIRTH_YEAR, Field.BIRTH_MALE, Field.BIRTH_FEMALE);

    /** Reads them; in a roster a birth that cannot be read makes the row unusable, elsewhere it is only told. */
    static PersonCells read(RowCells row, Job job, ProblemCode badBirth) {
        String name = name(row);
        Birth birth = birth(row, job, badBirth);
        Sex sex = sex(row);
        NationalId id = nationalId(row);
        if (id != null && disagrees(id, birth, sex)) {
            row.problem(ProblemCode.NATIONAL_ID_DISAGREES, Field.NATIONAL_ID);
        }
        Phone phone = row.read(Field.PHONE, Phone::read, ProblemCode.BAD_PHONE).orElse(null);
        return new PersonCells(name, birth, sex, id, phone);
    }

    private static String name(RowCells row) {
        String name = row.has(Field.FULL_NAME)
                ? row.text(Field.FULL_NAME)
                : Stream.of(Field.LAST_NAME, Field.MIDDLE_NAME, Field.FIRST_NAME)
                        .map(row::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        if (name.isEmpty() && !isKnownByAccount(row)) {
            row.problem(ProblemCode.NAME_MISSING, Field.FULL_NAME);
        } else if (DAMAGED.matcher(name).find()) {
            row.problem(ProblemCode.NAME_DAMAGED, Field.FULL_NAME, name);
        } else if (name.length() > LONGEST_NAME) {
            row.problem(ProblemCode.CELL_TOO_LONG, Field.FULL_NAME, name);
        }
        return name.replace(", ", " ").replaceAll("\\s+", " ");
    }

    /** Some portals' files name nobody: a learner is his account there. */
    private static boolean isKnownByAccount(RowCells row) {
        boolean names = row.knows(Field.FULL_NAME) || row.knows(Field.FIRST_NAME);
        return !names && (row.has(Field.USERNAME) || row.has(Field.EMAIL));
    }

    private static Birth birth(RowCells row, Job job, ProblemCode otherwise) {
        Field field = BIRTHS.stream().filter(row::has).findFirst().orElse(Field.BIRTH_YEAR);
        String text = row.text(field);
        if (YEAR.matcher(text).matches()) {
            return born(row, field, job, Birth.in(Integer.parseInt(text)));
        }
        Optional<LocalDate> day = row.day(field, otherwise);
        return day.map(date -> born(row, field, job, Birth.on(date))).orElse(Birth.UNKNOWN);
    }

    /** A birth that stands in the men's or the women's column tells the sex too. */
    private static @Nullable Sex sex(RowCells row) {
        if (row.has(Field.BIRTH_MALE) != row.has(Field.BIRTH_FEMALE)) {
            return row.has(Field.BIRTH_MALE) ? Sex.MALE : Sex.FEMALE;
        }
        return row.word(Field.SEX, Vocabulary.SEX, ProblemCode.BAD_SEX).orElse(null);
    }

    private static Birth born(RowCells row, Field field, Job job, Birth birth) {
        LocalDate date = birth.date();
        Integer year = birth.year();
        boolean future = date != null
                ? date.isAfter(job.today())
                : year != null && year > job.today().getYear();
        if (future) {
            row.problem(ProblemCode.BORN_IN_FUTURE, field);
        }
        return birth;
    }

    private static @Nullable NationalId nationalId(RowCells row) {
        NationalId.Reading reading = NationalId.read(row.text(Field.NATIONAL_ID));
        if (reading instanceof NationalId.Reading.Found found && found.padded()) {
            row.problem(ProblemCode.NATIONAL_ID_PADDED, Field.NATIONAL_ID);
        } else if (reading instanceof NationalId.Reading.Hidden) {
            row.problem(ProblemCode.NATIONAL_ID_HIDDEN, Field.NATIONAL_ID);
        } else if (reading instanceof NationalId.Reading.Damaged) {
            row.problem(ProblemCode.NATIONAL_ID_DAMAGED, Field.NATIONAL_ID);
        }
        return reading.id().orElse(null);
    }

    private static boolean disagrees(NationalId id, Birth birth, @Nullable Sex sex) {
        boolean otherYear = birth.year() != null
                && id.birthYear().filter(year -> !year.equals(birth.year())).isPresent();
        boolean otherSex = sex != null && id.sex().filter(said -> said != sex).isPresent();
        return otherYear || otherSex;
    }

    /** What of it a person is told apart by, for a fingerprint. */
    List<String> identity() {
        return List.of(
                String.valueOf(birth.date()),
                String.valueOf(birth.year()),
                nationalId == null ? "" : nationalId.digits());
    }
}
