package vn.hocvuso.imports.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.Masks;
import vn.hocvuso.imports.Problem;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.imports.format.Words;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.Village;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.shared.Code;

/** The cells of one row by field, and the problems that were found in them so far. */
final class RowCells {

    /** With their marks: Tống and Công are names of people. */
    private static final Pattern TOTAL = Pattern.compile("(?iu)(?:tổng cộng|tổng số|tổng|cộng)(?![\\p{L}\\p{N}]).*");

    /** What is put before a cell that a spreadsheet would run as a formula. */
    private static final Pattern GUARD = Pattern.compile("^'([=+@\\t\\r-])");

    private static final Pattern LINE = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern NUMBER = Pattern.compile("[\\d.,]*");
    private static final List<Field> CODES = List.of(Field.CODE, Field.PERSON_CODE, Field.LEARNER_ID);

    private static final int MOST_ALIASES = 16;
    private static final int LONGEST_ALIAS = 120;

    private final FileRecord record;
    private final Job job;
    private final List<Problem> problems = new ArrayList<>();

    RowCells(FileRecord record, Job job) {
        this.record = record;
        this.job = job;
    }

    int line() {
        return record.line();
    }

    /** The cell of a field; empty where the file has no such column. */
    String text(Field field) {
        Integer position = job.positions().get(field);
        String cell = position == null ? "" : record.cell(position);
        return cell.startsWith("'") ? GUARD.matcher(cell).replaceFirst("$1") : cell;
    }

    /** A whole number of lines; empty where the cell holds none. */
    Optional<Integer> number(Field field) {
        String text = text(field);
        return LINE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    int part() {
        return record.part();
    }

    /** Whether the file has a column of the field at all. */
    boolean knows(Field field) {
        return job.positions().containsKey(field);
    }

    boolean has(Field field) {
        return !text(field).isEmpty();
    }

    List<String> list(Field field) {
        return List.of(text(field).split(";", -1)).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The code of a place or a team: it has to fit into a web address. */
    String code() {
        String code = text(Field.CODE);
        if (code.isEmpty()) {
            problem(ProblemCode.CODE_MISSING, Field.CODE);
        } else if (!code.matches(Code.FORM)) {
            problem(ProblemCode.CODE_FORM, Field.CODE);
        }
        return code;
    }

    /** The name of a place or a team. */
    String name(int longest) {
        if (!has(Field.NAME)) {
            problem(ProblemCode.NAME_MISSING, Field.NAME);
        }
        return fitting(Field.NAME, longest);
    }

    String fitting(Field field, int longest) {
        String text = text(field);
        if (text.length() > longest) {
            problem(ProblemCode.CELL_TOO_LONG, field);
        }
        return text;
    }

    /** The other names of a place. */
    List<String> aliases() {
        List<String> aliases = list(Field.ALIASES);
        if (aliases.size() > MOST_ALIASES || aliases.stream().anyMatch(alias -> alias.length() > LONGEST_ALIAS)) {
            problem(ProblemCode.CELL_TOO_LONG, Field.ALIASES);
        }
        return aliases;
    }

    /** The codes of the villages that a cell lists; a village is never meant by its own row. */
    List<String> villages(Field field, PlaceNames<Village> names, @Nullable String own) {
        List<String> codes = new ArrayList<>();
        for (String text : list(field)) {
            List<Village> found = names.find(text).stream()
                    .filter(village -> !village.code().equals(own))
                    .toList();
            if (found.size() == 1) {
                codes.add(found.get(0).code());
            } else {
                problem(found.isEmpty() ? ProblemCode.UNKNOWN_VILLAGE : ProblemCode.AMBIGUOUS_VILLAGE, field, text);
            }
        }
        return codes;
    }

    /** A title, blank, total or signature line: nothing in it names a subject, or all it has is one lone cell. */
    boolean holdsNoData(Field... subject) {
        if (record.aside()) {
            return true;
        }
        boolean named = List.of(subject).stream().anyMatch(this::has);
        List<String> own = job.layout().layout().ownCells(record);
        boolean total = own.stream().filter(cell -> !cell.isEmpty()).limit(2).anyMatch(cell -> TOTAL.matcher(cell)
                .matches());
        long filled = own.stream().filter(cell -> !cell.isBlank()).count();
        boolean poor = filled <= 1 || (total && filled <= 3) || (!named && filled <= 2);
        return poor && !tellsOfSomebody();
    }

    /** A national id, a code, a birth date or a state word, each read as such: no title, total or signature has one. */
    private boolean tellsOfSomebody() {
        return NationalId.read(text(Field.NATIONAL_ID)).id().isPresent()
                || CODES.stream().map(this::text).anyMatch(code -> code.matches(Code.FORM))
                || isWord(Field.BIRTH_DATE, text -> job.days().read(text).isPresent())
                || isWord(Field.STATUS, text -> Vocabulary.status(text).isPresent());
    }

    /** A bare number may be a sum. */
    private boolean isWord(Field field, Predicate<String> test) {
        String text = text(field);
        return !NUMBER.matcher(text).matches() && test.test(text);
    }

    void problem(ProblemCode code, @Nullable Field field) {
        String cell = field == null ? null : text(field);
        problem(code, field, cell);
    }

    void problem(ProblemCode code, @Nullable Field field, @Nullable String value) {
        problems.add(Problem.of(
                code,
                field == null ? null : field.contractName(),
                value == null || value.isEmpty() ? null : Masks.cell(field, value)));
    }

    /** The day of a cell; where it is none, a problem is noted. */
    Optional<LocalDate> day(Field field, ProblemCode otherwise) {
        return read(field, job.days()::read, otherwise);
    }

    /** What a word of a cell means; where it is unknown, a problem is noted. */
    <T> Optional<T> word(Field field, Words<T> words, ProblemCode otherwise) {
        return read(field, words::meaning, otherwise);
    }

    <T> Optional<T> read(Field field, Function<String, Optional<T>> reader, ProblemCode otherwise) {
        if (!has(field)) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(job.words().text(field, text(field)));
        if (value.isEmpty()) {
            problem(otherwise, field);
        }
        return value;
    }

    boolean rejected() {
        return problems.stream().anyMatch(Problem::rejects);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
