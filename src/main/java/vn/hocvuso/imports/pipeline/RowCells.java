package vn.hocvuso.imports.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.Masks;
import vn.hocvuso.imports.Problem;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Words;
import vn.hocvuso.shared.SearchKey;

/** The cells of one row by field, and the problems that were found in them so far. */
final class RowCells {

    private static final List<String> TOTALS = List.of("tong cong", "tong so", "tong", "cong");

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
        return position == null ? "" : record.cell(position);
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

    /** A title, blank, total or signature line: nothing in it names a subject, or all it has is one lone cell. */
    boolean holdsNoData(Field... subject) {
        boolean named = List.of(subject).stream().anyMatch(this::has);
        boolean total = record.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .limit(2)
                .map(SearchKey::of)
                .anyMatch(key -> TOTALS.stream().anyMatch(word -> key.equals(word) || key.startsWith(word + " ")));
        long filled = record.filled();
        return filled == 0 || (total && filled <= 3) || (!named && filled <= 2) || filled == 1;
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
        Optional<T> value = reader.apply(text(field));
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
