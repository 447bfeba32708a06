package vn.hocvuso.imports;

import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.format.Column;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;

/** The records behind the rows of an import, slice by slice as they are asked for; none where the file is no longer kept. */
final class RowRecords {

    private static final Set<Field> NAMES =
            EnumSet.of(Field.FULL_NAME, Field.LAST_NAME, Field.MIDDLE_NAME, Field.FIRST_NAME, Field.NAME);

    private final Import job;
    private final FileStore files;
    private int slice;
    private Map<Integer, FileRecord> records = Map.of();

    RowRecords(Import job, FileStore files) {
        this.job = job;
        this.files = files;
    }

    @Nullable
    FileRecord of(ImportRow row) {
        if (row.slice() != slice) {
            slice = row.slice();
            records = files.slice(job.id(), slice).stream()
                    .collect(toMap(FileRecord::line, Function.identity(), (first, other) -> first));
        }
        return records.get(row.line());
    }

    List<Column> columns() {
        return job.layout() == null ? List.of() : job.layout().layout().columns();
    }

    /** What a row has from the rows above it, and from no column of its own: without it, it could not come back mended. */
    List<Field> onlyInherited() {
        return job.layout() == null ? List.of() : job.layout().layout().onlyInherited();
    }

    /** The cells that stand in the file. */
    List<String> own(FileRecord record) {
        return job.layout() == null ? record.cells() : job.layout().layout().ownCells(record);
    }

    List<String> inherited(FileRecord record) {
        FileLayout layout = job.layout();
        return layout == null
                ? List.of()
                : onlyInherited().stream()
                        .map(field -> record.cell(layout.layout().positions().getOrDefault(field, Integer.MAX_VALUE)))
                        .toList();
    }

    /** Whom or what the row is about, as the file calls it. */
    String name(ImportRow row) {
        FileRecord record = of(row);
        return record == null
                ? ""
                : columns().stream()
                        .filter(column -> column.field() != null && NAMES.contains(column.field()))
                        .map(column -> record.cell(column.index()))
                        .filter(cell -> !cell.isBlank())
                        .collect(Collectors.joining(" "));
    }

    Map<String, String> masked(ImportRow row) {
        FileRecord record = of(row);
        Map<String, String> raw = new LinkedHashMap<>();
        if (record == null) {
            return raw;
        }
        for (Column column : columns()) {
            String cell = record.cell(column.index());
            raw.put(name(column, raw), Masks.cell(column.field(), cell));
        }
        return raw;
    }

    /** Blank and repeated headings are told apart by their number. */
    private static String name(Column column, Map<String, String> taken) {
        String header = column.header().isBlank() ? "(" + (column.index() + 1) + ")" : column.header();
        return taken.containsKey(header) ? header + " (" + (column.index() + 1) + ")" : header;
    }
}
