package vn.hocvuso.imports.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.Masks;
import vn.hocvuso.imports.UnknownWord;
import vn.hocvuso.imports.format.Choices;
import vn.hocvuso.imports.format.Column;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileFormat;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.HeaderKeys;
import vn.hocvuso.imports.format.Headings;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.Reading;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.imports.pipeline.LayoutReading;

/** What the page on which columns are told shows: the table as it would be read, and its first rows. */
@Component
class MappingPage {

    /** The charsets that somebody can ask for. */
    static final List<String> CHARSETS = List.of("UTF-8", "windows-1258", "TCVN3", "VNI", "VISCII", "MISREAD_UTF8");

    private static final int ROWS = 20;

    private static final int EXAMPLES = 3;
    private static final int READINGS_ROWS = 3;

    private final LayoutReading layouts;

    MappingPage(LayoutReading layouts) {
        this.layouts = layouts;
    }

    /**
     * A table as it would be read.
     *
     * @param header the signature of its header
     * @param shown the fields that are told
     * @param readings its first rows under each likely reading of its letters, where that is not clear
     */
    record View(
            @Nullable String charset,
            @Nullable String delimiter,
            int headerLine,
            String header,
            boolean text,
            List<String> sheets,
            List<ColumnView> columns,
            List<String> shown,
            List<RowView> rows,
            List<ReadingView> readings,
            List<WordView> words) {}

    /** A column: what it is taken for, by what, and what stands in it. */
    record ColumnView(int index, String header, String field, Column.@Nullable How how, List<String> examples) {}

    /** A row: its line, and the cells of the fields that are told. */
    record RowView(int line, boolean aside, List<String> cells) {}

    /** A reading of the letters, and what stands in the file under it. */
    record ReadingView(String charset, List<String> examples) {}

    /** A word that nobody has explained, and what it may mean. */
    record WordView(String field, String found, int count, List<String> codes) {}

    View view(Import job, Choices choices) {
        LayoutReading.Preview preview = layouts.preview(job, choices, ROWS);
        Layout layout = preview.table().layout();
        Reading reading = preview.table().reading();
        List<ColumnView> columns = layout.columns().stream()
                .map(column -> column(column, preview.rows()))
                .toList();
        return new View(
                reading.charsetName(),
                reading.delimiter() == null ? null : String.valueOf(reading.delimiter()),
                layout.headerLine(),
                HeaderKeys.signature(layout.columns()),
                reading.format() == FileFormat.TEXT,
                preview.sheets(),
                columns,
                layout.positions().keySet().stream().map(Field::contractName).toList(),
                preview.rows().stream().map(row -> row(row, layout)).toList(),
                preview.table().readings().size() < 2
                        ? List.of()
                        : preview.table().readings().stream()
                                .map(one -> reading(job, choices, one))
                                .toList(),
                words(job.layout()));
    }

    /** What each column would be if nobody said anything of it; blank for nothing. */
    List<String> told(Import job, Choices choices) {
        return layouts.preview(job, choices.withColumns(List.of()), 0).table().layout().columns().stream()
                .map(MappingPage::fieldName)
                .toList();
    }

    /** The fields that a column of such a file can be. */
    static List<String> fields(Import job) {
        Headings headings = Headings.of(job.kind());
        return Arrays.stream(Field.values())
                .filter(headings::know)
                .map(Field::contractName)
                .toList();
    }

    private ReadingView reading(Import job, Choices choices, Reading reading) {
        String charset = String.valueOf(reading.charsetName());
        Choices with = new Choices(
                charset,
                choices.delimiter(),
                choices.headerLine(),
                choices.sheet(),
                choices.dateOrder(),
                choices.columns());
        LayoutReading.Preview preview = layouts.preview(job, with, READINGS_ROWS);
        Layout layout = preview.table().layout();
        return new ReadingView(
                charset,
                preview.rows().stream()
                        .map(row -> String.join(" · ", masked(row, layout)))
                        .toList());
    }

    private static List<String> masked(FileRecord row, Layout layout) {
        return layout.columns().stream()
                .map(column -> Masks.cell(column.field(), row.cell(column.index())))
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private static ColumnView column(Column column, List<FileRecord> rows) {
        return new ColumnView(
                column.index(),
                column.header(),
                fieldName(column),
                column.how(),
                rows.stream()
                        .filter(row -> !row.aside())
                        .map(row -> row.cell(column.index()))
                        .filter(cell -> !cell.isBlank())
                        .distinct()
                        .limit(EXAMPLES)
                        .map(cell -> Masks.cell(column.field(), cell))
                        .toList());
    }

    private static RowView row(FileRecord row, Layout layout) {
        return new RowView(
                row.line(),
                row.aside(),
                layout.positions().entrySet().stream()
                        .map(field -> Masks.cell(field.getKey(), row.cell(field.getValue())))
                        .toList());
    }

    private static String fieldName(Column column) {
        return column.field() == null ? "" : column.field().contractName();
    }

    private static List<WordView> words(@Nullable FileLayout layout) {
        return layout == null
                ? List.of()
                : layout.unknownWords().stream().map(MappingPage::word).toList();
    }

    private static WordView word(UnknownWord word) {
        return new WordView(word.field().contractName(), word.found(), word.count(), Vocabulary.codes(word.field()));
    }
}
