package vn.hocvuso.imports.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.hocvuso.roster.NationalId;

/** Tells what its heading does not tell of a table of people by what its first rows hold: columns, groups, households, courses. */
final class ColumnTeller {

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){1,6}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("(?:0|\\+?84)[35789][\\d .]{8,11}");
    private static final Pattern FULL_ID = Pattern.compile("\\d{12}");
    private static final Pattern OTHER_DAY = Pattern.compile("(?iu).*(?:completion date|ngày).*");
    private static final Pattern OTHER_PERSON = Pattern.compile(
            "(?iu).*(?:chủ hộ|người thân|phụ huynh|giám hộ|bố|cha|mẹ|vợ|chồng|giáo viên|giảng viên|người (?:nhập|lập|hướng dẫn)|tổ trưởng).*");
    private static final Pattern FINISHED = Pattern.compile("(?iu).*(?:hoàn thành|xong|kết thúc|đạt|complet|finish).*");

    /** They answer any question, and a column of them may be about anything. */
    private static final Pattern YES_OR_NO = Pattern.compile("(?iu)có|không|yes|no|[xyn01]");

    private static final double MOST = 0.8;
    private static final double DIFFERENT = 0.5;
    private static final double SOME = 0.2;
    private static final int FIRST_COURSES = 2015;
    private static final Set<Field> PROOFS =
            Set.of(Field.NATIONAL_ID, Field.BIRTH_DATE, Field.COMPLETED_ON, Field.PHONE, Field.EMAIL);

    private final List<FileRecord> start;
    private final Headings headings;
    private final Known known;
    private final Choices choices;
    private final DayReader days = new DayReader(DateOrder.DMY);

    ColumnTeller(List<FileRecord> start, Headings headings, Known known, Choices choices) {
        this.start = start;
        this.headings = headings;
        this.known = known;
        this.choices = choices;
    }

    /** Only tables of people are told by what they hold. */
    Layout completed(Layout found) {
        if (!headings.know(Field.NATIONAL_ID)) {
            return chosen(found);
        }
        List<FileRecord> rows = rows(found);
        Layout layout = chosen(widened(found, rows));
        List<Shape.CourseColumns> courses = courses(layout, rows);
        List<Column> columns = byContent(layout, rows, courses);
        Layout told = new Layout(layout.headerLine(), layout.headerLines(), columns, Shape.PLAIN);
        return new Layout(
                layout.headerLine(), layout.headerLines(), columns, new Shape(inherited(told, rows), courses));
    }

    private List<FileRecord> rows(Layout layout) {
        return start.stream()
                .filter(record -> record.line() > layout.headerLine())
                .skip(Math.max(0, layout.headerLines() - 1L))
                .toList();
    }

    /** What somebody has said of a column counts, and no other column is taken for it. */
    private Layout chosen(Layout layout) {
        List<Column> columns = layout.columns().stream().map(this::chosen).toList();
        return new Layout(layout.headerLine(), layout.headerLines(), columns, layout.shape());
    }

    private Column chosen(Column column) {
        return choices.of(column)
                .map(chosen -> new Column(column.index(), column.header(), chosen.field(), Column.How.USER))
                .orElseGet(() -> choices.takes(column.field())
                        ? new Column(column.index(), column.header(), null, null)
                        : column);
    }

    /** Columns without a heading at the end of the table, where they are no mere remarks beside some rows. */
    private static Layout widened(Layout layout, List<FileRecord> rows) {
        List<Column> columns = new ArrayList<>(layout.columns());
        for (int index = columns.size(); isColumn(index, rows); index++) {
            columns.add(new Column(index, "", null, null));
        }
        return new Layout(layout.headerLine(), layout.headerLines(), columns, layout.shape());
    }

    private static boolean isColumn(int index, List<FileRecord> rows) {
        long filled = rows.stream().filter(row -> !row.cell(index).isBlank()).count();
        return filled > 0 && filled >= rows.size() * SOME;
    }

    private List<Column> byContent(Layout layout, List<FileRecord> rows, List<Shape.CourseColumns> courses) {
        Map<Integer, Field> told = new LinkedHashMap<>();
        courses.forEach(course -> {
            told.put(course.state(), Field.STATUS);
            told.put(course.day(), Field.COMPLETED_ON);
        });
        contents().forEach((field, test) -> {
            if (headings.know(field) && !layout.has(field) && !isTold(layout, field)) {
                layout.columns().stream()
                        .filter(column -> column.how() == null && !told.containsKey(column.index()))
                        .filter(column -> mayBe(field, column.header()) && holds(column, rows, test, field))
                        .findFirst()
                        .ifPresent(column -> told.put(column.index(), field));
            }
        });
        return layout.columns().stream()
                .map(column -> told.containsKey(column.index())
                        ? new Column(column.index(), column.header(), told.get(column.index()), Column.How.CONTENT)
                        : column)
                .toList();
    }

    /** A heading that is not known may still say what a column is not: somebody else's, or another day. */
    private static boolean mayBe(Field field, String header) {
        if (OTHER_PERSON.matcher(header).matches()) {
            return false;
        }
        return field != Field.COMPLETED_ON
                || header.isBlank()
                || FINISHED.matcher(header).matches();
    }

    /** A name or a birth may stand in other columns. */
    private static boolean isTold(Layout layout, Field field) {
        return switch (field) {
            case FULL_NAME -> layout.has(Field.FIRST_NAME);
            case BIRTH_DATE ->
                layout.has(Field.BIRTH_YEAR) || layout.has(Field.BIRTH_MALE) || layout.has(Field.BIRTH_FEMALE);
            case STATUS -> layout.has(Field.COURSE_COMPLETE);
            default -> false;
        };
    }

    private Map<Field, Predicate<String>> contents() {
        Map<Field, Predicate<String>> contents = new LinkedHashMap<>();
        contents.put(
                Field.NATIONAL_ID,
                text -> FULL_ID.matcher(text).matches()
                        && NationalId.read(text).id().isPresent());
        contents.put(Field.EMAIL, text -> EMAIL.matcher(text).matches());
        contents.put(Field.PHONE, text -> PHONE.matcher(text).matches());
        contents.put(Field.VILLAGE, known.villages());
        contents.put(Field.FULL_NAME, ColumnTeller::isName);
        contents.put(
                Field.STATUS,
                text -> !YES_OR_NO.matcher(text).matches()
                        && Vocabulary.status(text).isPresent());
        contents.put(
                Field.BIRTH_DATE,
                text -> dayOf(text).filter(ColumnTeller::isBirth).isPresent());
        contents.put(
                Field.COMPLETED_ON,
                text -> dayOf(text).filter(day -> !isBirth(day)).isPresent());
        return contents;
    }

    /** Words that can be Vietnamese, each with a capital. */
    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && LettersFinder.isRight(text);
    }

    private Optional<LocalDate> dayOf(String text) {
        return text.length() < 6 ? Optional.empty() : days.read(text);
    }

    /** Who learns is no small child, and no course of the movement, which began in 2025, is so old. */
    private static boolean isBirth(LocalDate day) {
        return day.getYear() < FIRST_COURSES;
    }

    /** Whether a record that stands where a header would stand holds what its columns hold: then it is none. */
    boolean isData(FileRecord record, Layout layout) {
        Map<Field, Predicate<String>> contents = contents();
        return layout.columns().stream()
                .filter(column -> column.field() != null && PROOFS.contains(column.field()))
                .anyMatch(column ->
                        contents.getOrDefault(column.field(), none -> false).test(record.cell(column.index())));
    }

    private static boolean holds(Column column, List<FileRecord> rows, Predicate<String> test, Field field) {
        List<String> cells = rows.stream()
                .map(row -> row.cell(column.index()))
                .filter(cell -> !cell.isBlank())
                .toList();
        long right = cells.stream().filter(test).count();
        boolean different =
                field != Field.FULL_NAME || cells.stream().distinct().count() >= cells.size() * DIFFERENT;
        return !cells.isEmpty() && right >= cells.size() * MOST && different;
    }

    /** The columns whose headings name courses, each with the state of its course and perhaps the day beside it. */
    private List<Shape.CourseColumns> courses(Layout layout, List<FileRecord> rows) {
        List<Shape.CourseColumns> courses = new ArrayList<>();
        if (!headings.know(Field.COURSE) || layout.has(Field.COURSE)) {
            return courses;
        }
        for (Column column : layout.columns()) {
            boolean named = column.how() == null && known.courses().test(column.header());
            if (named && holdsNoMarks(column, rows)) {
                courses.add(new Shape.CourseColumns(column.header(), column.index(), day(layout, column)));
            }
        }
        return courses;
    }

    /** Marks of a course tell nothing of its state; words do, also those that are not known yet. */
    private static boolean holdsNoMarks(Column column, List<FileRecord> rows) {
        long marks = rows.stream()
                .map(row -> row.cell(column.index()))
                .filter(cell -> NumberReader.read(cell).isPresent()
                        && Vocabulary.status(cell).isEmpty())
                .count();
        return marks * 2 <= rows.size();
    }

    private int day(Layout layout, Column state) {
        int next = state.index() + 1;
        if (next >= layout.columns().size() || layout.columns().get(next).field() != null) {
            return -1;
        }
        String header = layout.columns().get(next).header();
        boolean its = header.isBlank()
                || dayOf(header).isPresent()
                || header.startsWith(state.header())
                || (OTHER_DAY.matcher(header).matches() && !known.courses().test(header));
        return its ? next : -1;
    }

    private Set<Field> inherited(Layout layout, List<FileRecord> rows) {
        Set<Field> inherited = new LinkedHashSet<>();
        Map<Field, Integer> positions = layout.positions();
        Integer household = positions.get(Field.HOUSEHOLD);
        if (household != null && isInBlocks(household, rows)) {
            inherited.add(Field.HOUSEHOLD);
            Set.of(Field.VILLAGE, Field.COMMUNE, Field.OLD_COMMUNE, Field.PROVINCE).stream()
                    .filter(positions::containsKey)
                    .sorted()
                    .forEach(inherited::add);
        }
        boolean grouped = start.stream()
                .filter(record -> record.line() < layout.headerLine() || rows.contains(record))
                .anyMatch(record -> GroupName.of(record, known.villages()).isPresent());
        if (grouped) {
            inherited.add(Field.VILLAGE);
        }
        return inherited;
    }

    private static boolean isInBlocks(int household, List<FileRecord> rows) {
        boolean filled = rows.stream().anyMatch(row -> !row.cell(household).isBlank());
        boolean empty = rows.stream().anyMatch(row -> row.cell(household).isBlank() && row.filled() > 2);
        return filled && empty;
    }
}
