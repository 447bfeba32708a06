package vn.hocvuso.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an .xlsx workbook one by one. The name of a sheet stands before its rows like a title; its line is 0. The
 * rows of a second sheet are numbered on after those of the first.
 */
final class Workbook implements Records {

    private static final int LARGEST = 128 * 1024 * 1024;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Iterator<Sheet> sheets;
    private final UnaryOperator<String> reading;
    private @Nullable Stream<Row> stream;
    private Iterator<Row> rows = List.<Row>of().iterator();
    private int before;
    private int last = -1;

    Workbook(SourceFile.Bytes bytes, List<Integer> wanted, UnaryOperator<String> reading) {
        this.workbook = open(bytes);
        this.sheets = workbook.getSheets()
                .filter(sheet -> wanted.contains(sheet.getIndex()))
                .iterator();
        this.reading = reading;
    }

    static List<SourceFile.SheetName> sheets(SourceFile.Bytes bytes) throws IOException {
        try (ReadableWorkbook workbook = open(bytes)) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(sheet -> new SourceFile.SheetName(sheet.getIndex(), sheet.getName()))
                    .toList();
        }
    }

    private static ReadableWorkbook open(SourceFile.Bytes bytes) {
        return SourceFile.told(() -> {
            try (InputStream file = bytes.open()) {
                return new ReadableWorkbook(new Limited(file, LARGEST), WITH_FORMATS);
            } catch (FileProblem told) {
                throw told;
            } catch (RuntimeException | IOException broken) { // the library meets a broken file with many of them
                throw new FileProblem("FILE_BROKEN");
            }
        });
    }

    @Override
    public Optional<FileRecord> next() {
        try {
            if (rows.hasNext()) {
                return Optional.of(record(rows.next()));
            }
            if (!sheets.hasNext()) {
                return Optional.empty();
            }
            Sheet sheet = sheets.next();
            before = last + 1;
            last = before;
            closeRows();
            Stream<Row> opened = sheet.openStream();
            stream = opened;
            rows = opened.iterator();
            return Optional.of(new FileRecord(before, List.of(sheet.getName())));
        } catch (FileProblem told) {
            throw told;
        } catch (RuntimeException | IOException broken) {
            throw new FileProblem("FILE_BROKEN");
        }
    }

    private FileRecord record(Row row) {
        int cells = row.getCellCount();
        if (cells > RecordReader.MOST_COLUMNS) {
            throw new FileProblem("FILE_COLUMNS_MANY", row.getRowNum(), RecordReader.MOST_COLUMNS);
        }
        List<String> texts = new ArrayList<>(cells);
        for (int index = 0; index < cells; index++) {
            Cell cell = row.getCell(index);
            String text = cell == null ? "" : text(cell);
            if (text.length() > RecordReader.LONGEST_RECORD) {
                throw new FileProblem("FILE_RECORD_LONG", row.getRowNum());
            }
            texts.add(Normalizer.normalize(reading.apply(text).strip(), Normalizer.Form.NFC));
        }
        last = before + row.getRowNum();
        return new FileRecord(last, texts);
    }

    private String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case FORMULA -> formula(cell);
            case STRING -> Objects.requireNonNullElse(cell.getRawValue(), String.valueOf(cell.getValue()));
            case BOOLEAN -> CellText.truth(Boolean.TRUE.equals(cell.getValue()));
            case ERROR, EMPTY -> "";
        };
    }

    private String number(Cell cell) {
        return cell.getValue() instanceof BigDecimal number
                ? CellText.number(number, format(cell), workbook.isDate1904())
                : Objects.requireNonNullElse(cell.getRawValue(), "");
    }

    private String formula(Cell cell) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return cell.getValue() instanceof BigDecimal number
                ? CellText.number(number, format(cell), workbook.isDate1904())
                : raw;
    }

    private static String format(Cell cell) {
        return Objects.requireNonNullElse(cell.getDataFormatString(), "");
    }

    private void closeRows() {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeRows();
        workbook.close();
    }
}
