package vn.hocvuso.imports.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hocvuso.imports.ColumnMemory;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.UnknownWord;
import vn.hocvuso.imports.WordMeaning;
import vn.hocvuso.imports.format.Choices;
import vn.hocvuso.imports.format.DateOrder;
import vn.hocvuso.imports.format.DayReader;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileProblem;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Headings;
import vn.hocvuso.imports.format.Known;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.NumberReader;
import vn.hocvuso.imports.format.Reading;
import vn.hocvuso.imports.format.Records;
import vn.hocvuso.imports.format.SourceFile;
import vn.hocvuso.imports.format.Table;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;

/** Looks a file over from end to end before its rows are read: what can only be decided over whole columns, and its day. */
@Component
public class LayoutReading {

    private static final Pattern TITLE_DAY =
            Pattern.compile("(?iu)ng[àa]y\\s*:?\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern NAME_DAY = Pattern.compile("(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})");
    private static final List<Field> DAYS =
            List.of(Field.BIRTH_DATE, Field.COMPLETED_ON, Field.CERTIFIED_ON, Field.STARTED_ON);

    private static final DayReader DAY = new DayReader(DateOrder.DMY);
    private static final int MOST_WORDS = 12;

    /** A province's export of a million learners is far below it. */
    private static final int MOST_RECORDS = 5_000_000;

    private static final int LONGEST_WORD = 60;

    /** The fields whose words may be asked about; a cell may hold a day in a column of states. */
    private static final Map<Field, Predicate<String>> WORDS = Map.of(
            Field.STATUS,
            word -> Vocabulary.status(word).isPresent() || DAY.read(word).isPresent() || word.length() > LONGEST_WORD,
            Field.RESIDENCE,
            word -> Vocabulary.RESIDENCE.meaning(word).isPresent() || word.length() > LONGEST_WORD);

    private final FileStore files;
    private final Villages villages;
    private final Courses courses;
    private final ColumnMemory memory;

    LayoutReading(FileStore files, Villages villages, Courses courses, ColumnMemory memory) {
        this.files = files;
        this.villages = villages;
        this.courses = courses;
        this.memory = memory;
    }

    /**
     * What was found.
     *
     * @param layout empty where the file has no records
     * @param headed whether its header was found; else the likeliest line stands for it
     * @param readings how its letters can be read; one where that is clear
     * @param asOf the day that the file gives itself
     */
    record Found(Optional<FileLayout> layout, boolean headed, List<Reading> readings, Optional<LocalDate> asOf) {

        boolean unclear() {
            return readings.size() > 1;
        }
    }

    Found look(Import job) {
        SourceFile file = file(job);
        Known known = known(job);
        Optional<Table> table = Table.find(file, Headings.of(job.kind()), known, job.chosen());
        return new Found(
                table.map(found -> profile(job, file, found, known)),
                table.filter(Table::headed).isPresent(),
                table.map(Table::readings).orElse(List.of()),
                table.flatMap(found -> titleDay(found.titles())).or(() -> nameDay(job.fileName())));
    }

    /** The first rows as they would be read under other choices. */
    public Preview preview(Import job, Choices choices, int rows) {
        SourceFile file = file(job);
        Known known = known(job);
        Table table = Table.find(file, Headings.of(job.kind()), known, choices)
                .orElseThrow(() -> new FileProblem("FILE_EMPTY"));
        List<FileRecord> first = new ArrayList<>();
        try (Records records = Table.rows(file, table.reading(), table.layout(), known)) {
            Optional<FileRecord> record = records.next();
            while (record.isPresent() && first.size() < rows) {
                first.add(record.get());
                record = records.next();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A kept file cannot be read", failure);
        }
        return new Preview(
                table,
                first,
                file.sheets().stream().map(SourceFile.SheetName::name).toList());
    }

    /** A table under some choices, its first rows, and the names of all sheets. */
    public record Preview(Table table, List<FileRecord> rows, List<String> sheets) {}

    /** The rows below the header, one by one. */
    Records openRecords(Import job, FileLayout layout) {
        return Table.rows(file(job), layout.reading(), layout.layout(), known(job));
    }

    private SourceFile file(Import job) {
        return SourceFile.of(() -> files.open(job.id()));
    }

    private Known known(Import job) {
        String commune = job.communeCode();
        Optional<PlaceNames<Village>> names = Optional.ofNullable(commune).map(villages::names);
        List<Course> all = courses.all();
        return new Known(
                text -> names.filter(own -> own.find(text).size() == 1).isPresent(),
                text -> Courses.named(all, text).isPresent(),
                memory.profiles(job));
    }

    private FileLayout profile(Import job, SourceFile file, Table table, Known known) {
        List<WordMeaning> words = memory.words(job);
        Profile profile = new Profile(table.layout(), words);
        try (Records reader = Table.rows(file, table.reading(), table.layout(), known)) {
            for (Optional<FileRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                profile.add(record.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A kept file cannot be read", failure);
        }
        if (!profile.holdsSomething && table.headed()) {
            throw new FileProblem("FILE_EMPTY");
        }
        DateOrder order = job.chosen().dateOrder();
        return new FileLayout(
                table.reading(),
                table.layout(),
                order == null ? profile.dateOrder() : order,
                profile.percentAsFraction(),
                profile.records,
                words,
                profile.unknownWords());
    }

    /** The last day that the lines above the header name: "(Số liệu lũy kế đến ngày 12/11/2025)". */
    private static Optional<LocalDate> titleDay(List<FileRecord> titles) {
        String title =
                titles.stream().flatMap(record -> record.cells().stream()).collect(Collectors.joining("\n"));
        Optional<LocalDate> last = Optional.empty();
        for (Matcher day = TITLE_DAY.matcher(title); day.find(); ) {
            last = day(day.group(3), day.group(2), day.group(1));
        }
        return last;
    }

    private static Optional<LocalDate> nameDay(String fileName) {
        Matcher day = NAME_DAY.matcher(fileName);
        return day.find() ? day(day.group(1), day.group(2), day.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What the whole columns say. */
    private static final class Profile {

        private final Map<Field, Integer> positions;
        private int records;
        private boolean holdsSomething;
        private boolean percentSign;
        private boolean dayFirst;
        private boolean monthFirst;
        private BigDecimal highestPercent = BigDecimal.ZERO;
        private final Reworded words;
        private final Map<Field, Map<String, Integer>> unknown = new EnumMap<>(Field.class);

        Profile(Layout layout, List<WordMeaning> words) {
            this.positions = layout.positions();
            this.words = new Reworded(words);
            this.percentSign = layout.columns().stream()
                    .filter(column -> column.field() == Field.PROGRESS_PERCENT)
                    .anyMatch(column -> column.header().contains("%"));
        }

        void add(FileRecord record) {
            records++;
            if (records > MOST_RECORDS) {
                throw new FileProblem("FILE_ROWS_MANY", MOST_RECORDS);
            }
            holdsSomething |= !record.blank() && !record.aside();
            for (Field field : DAYS) {
                DayReader.proof(cell(record, field)).ifPresent(this::prove);
            }
            if (!record.aside()) {
                WORDS.forEach((field, known) -> ask(field, words.text(field, cell(record, field)), known));
            }
            String progress = cell(record, Field.PROGRESS_PERCENT);
            percentSign |= progress.endsWith("%");
            NumberReader.read(progress).ifPresent(percent -> highestPercent = highestPercent.max(percent));
        }

        private void ask(Field field, String word, Predicate<String> known) {
            Map<String, Integer> asked = unknown.computeIfAbsent(field, none -> new LinkedHashMap<>());
            if (!word.isEmpty() && !known.test(word) && (asked.size() < MOST_WORDS || asked.containsKey(word))) {
                asked.merge(word, 1, Integer::sum);
            }
        }

        List<UnknownWord> unknownWords() {
            return unknown.entrySet().stream()
                    .flatMap(field -> field.getValue().entrySet().stream()
                            .map(word -> new UnknownWord(field.getKey(), word.getKey(), word.getValue())))
                    .toList();
        }

        private void prove(DateOrder order) {
            dayFirst |= order == DateOrder.DMY;
            monthFirst |= order == DateOrder.MDY;
        }

        private String cell(FileRecord record, Field field) {
            Integer position = positions.get(field);
            return position == null ? "" : record.cell(position);
        }

        DateOrder dateOrder() {
            return monthFirst && !dayFirst ? DateOrder.MDY : DateOrder.DMY;
        }

        /** The sign, in the heading or in a cell, settles it. */
        boolean percentAsFraction() {
            return !percentSign && highestPercent.signum() > 0 && highestPercent.compareTo(BigDecimal.ONE) <= 0;
        }
    }
}
