package vn.hocvuso.imports.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows below the header of a table, each with what it inherits from the rows above; a row that speaks of several courses
 * becomes several.
 */
final class TableRecords implements Records {

    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|\\p{Lu})\\)?");
    private static final int FEWEST_NUMBERS = 3;
    private static final List<String> NOBODY = List.of("Points Possible", "Manual Posting", "Student, Test");

    private final Records source;
    private final Layout layout;
    private final Known known;
    private final Map<Field, Integer> own = new EnumMap<>(Field.class);
    private final Map<Field, String> above = new EnumMap<>(Field.class);
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private int headersLeft;
    private boolean first = true;

    TableRecords(Records source, Layout layout, Known known) {
        this.source = source;
        this.layout = layout;
        this.known = known;
        this.headersLeft = layout.headerLine() == 0 ? 0 : layout.headerLines();
        layout.columns().stream()
                .filter(column -> column.field() != null)
                .forEach(column -> own.putIfAbsent(column.field(), column.index()));
    }

    @Override
    public Optional<FileRecord> next() {
        while (ready.isEmpty()) {
            Optional<FileRecord> record = source.next();
            if (record.isEmpty()) {
                return Optional.empty();
            }
            read(record.get());
        }
        return Optional.of(ready.remove());
    }

    private void read(FileRecord record) {
        if (headersLeft > 0) {
            if (record.line() >= layout.headerLine()) {
                headersLeft--;
            } else {
                group(record);
            }
            return;
        }
        boolean aside = group(record) || isHeader(record) || isNumbering(record) || isNobody(record);
        first = false;
        if (aside) {
            ready.add(new FileRecord(record.line(), 0, true, record.cells()));
        } else {
            parts(record);
        }
    }

    private boolean group(FileRecord record) {
        if (!layout.shape().inherited().contains(Field.VILLAGE)) {
            return false;
        }
        Optional<String> name = GroupName.of(record, known.villages());
        name.ifPresent(village -> {
            above.clear();
            above.put(Field.VILLAGE, village);
        });
        return name.isPresent();
    }

    /** The header once more, as on each page of a printed list or each sheet of a workbook. */
    private boolean isHeader(FileRecord record) {
        List<Column> told = layout.columns().stream()
                .filter(column -> column.field() != null && !column.header().isBlank())
                .toList();
        return told.size() > 1 && told.stream().allMatch(column -> isHeading(record, column));
    }

    private static boolean isHeading(FileRecord record, Column column) {
        String cell = record.cell(column.index());
        return cell.equalsIgnoreCase(column.header())
                || (!cell.isBlank() && column.header().startsWith(cell + " "));
    }

    /** The numbers of the columns below their headings. */
    private boolean isNumbering(FileRecord record) {
        return first
                && record.filled() >= FEWEST_NUMBERS
                && record.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .allMatch(cell -> COLUMN_NUMBER.matcher(cell).matches());
    }

    private static boolean isNobody(FileRecord record) {
        return NOBODY.contains(record.cell(0));
    }

    /** A household's cells are filled in its first row only; a group's name is on no row of its own people. */
    private List<String> inherited(FileRecord record) {
        List<String> cells = new ArrayList<>();
        boolean households = layout.shape().inherited().contains(Field.HOUSEHOLD);
        if (households && !cell(record, Field.HOUSEHOLD).isBlank()) {
            above.keySet().removeIf(own::containsKey);
        }
        for (Field field : layout.shape().inherited()) {
            String cell = cell(record, field);
            if (households && !cell.isBlank()) {
                above.put(field, cell);
            }
            cells.add(cell.isBlank() && !record.blank() ? above.getOrDefault(field, "") : cell);
        }
        return cells;
    }

    private String cell(FileRecord record, Field field) {
        Integer position = own.get(field);
        return position == null ? "" : record.cell(position);
    }

    private void parts(FileRecord record) {
        List<Shape.CourseColumns> courses = layout.shape().courses();
        if (layout.shape().fields().isEmpty()) {
            ready.add(record);
        } else if (courses.isEmpty()) {
            ready.add(with(record, 0, inherited(record)));
        } else {
            List<String> inherited = inherited(record);
            for (int part = 0; part < courses.size(); part++) {
                List<String> added = new ArrayList<>(inherited);
                added.addAll(ofCourse(record, courses.get(part)));
                ready.add(with(record, part, added));
            }
        }
    }

    /** What is added stands behind the columns of the header, before what a row may have beyond them. */
    private FileRecord with(FileRecord record, int part, List<String> added) {
        int width = layout.columns().size();
        List<String> cells = new ArrayList<>(width + added.size());
        for (int index = 0; index < width; index++) {
            cells.add(record.cell(index));
        }
        cells.addAll(added);
        cells.addAll(record.cells()
                .subList(Math.min(width, record.cells().size()), record.cells().size()));
        return new FileRecord(record.line(), part, false, cells);
    }

    private static List<String> ofCourse(FileRecord record, Shape.CourseColumns course) {
        return List.of(course.course(), record.cell(course.state()), course.day() < 0 ? "" : record.cell(course.day()));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
