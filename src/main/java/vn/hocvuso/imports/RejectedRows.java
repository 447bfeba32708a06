package vn.hocvuso.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.shared.PageRequest;
import vn.hocvuso.shared.SafeCell;

/**
 * Gives back the rows that could not be used, as they were, each after its line and the reason; once mended they complete the
 * same import.
 */
@Component
public class RejectedRows {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    /** The rows of a worksheet that Excel can hold, its header among them. */
    private static final int MOST_OF_SHEET = 1_048_576;

    private static final int SHEET_ROWS_IN_MEMORY = 1000;
    private static final int REASON_WIDTH = 60;
    private static final int CELL_WIDTH = 18;

    private final Imports imports;
    private final ImportMapper mapper;
    private final FileStore files;
    private final ProblemTexts texts;
    private final AuditTrail audit;

    RejectedRows(Imports imports, ImportMapper mapper, FileStore files, ProblemTexts texts, AuditTrail audit) {
        this.imports = imports;
        this.mapper = mapper;
        this.files = files;
        this.texts = texts;
        this.audit = audit;
    }

    /** As which kind of file. */
    public enum Form {
        CSV,
        XLSX
    }

    /** For those who run the commune, audited. */
    @Transactional
    public void write(Caller caller, ImportId id, Form form, OutputStream out) {
        Import job = imports.get(caller, id);
        caller.mustAdminister();
        audit.record(caller.username(), "import.rejects", Subject.of("import", id, job.communeCode()));
        write(job, form, out);
    }

    /** As above, for the program itself. */
    public void write(Import job, Form form, OutputStream out) {
        try {
            switch (form) {
                case CSV -> writeCsv(job, out);
                case XLSX -> writeWorkbook(job, out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The rejected rows cannot be written", failure);
        }
    }

    private void writeCsv(Import job, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSV);
        forEach(job, cells -> csv.printRecord(cells.stream().map(SafeCell::of).toList()));
        csv.flush();
    }

    /** Every cell is text: an identity keeps its zeros, and nothing is a formula. */
    private void writeWorkbook(Import job, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "HocVuSo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Dòng lỗi");
            sheet.freezePane(0, 1);
            sheet.width(1, REASON_WIDTH);
            int[] row = {0};
            forEach(job, cells -> {
                if (row[0] < MOST_OF_SHEET) {
                    put(sheet, row[0]++, cells);
                }
            });
        }
    }

    private static void put(Worksheet sheet, int row, List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
            if (row == 0) {
                sheet.style(row, column).bold().format("@").set();
                if (column > 1) {
                    sheet.width(column, CELL_WIDTH);
                }
            } else {
                sheet.style(row, column).format("@").wrapText(column == 1).set();
            }
        }
        if (row % SHEET_ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    /** Takes the cells of one line. */
    private interface Line {

        void write(List<String> cells) throws IOException;
    }

    /** The header, then row by row. */
    private void forEach(Import job, Line line) throws IOException {
        RowRecords records = new RowRecords(job, files);
        line.write(header(records));
        int size = PageRequest.LARGEST;
        boolean completions = job.kind() == ImportKind.COMPLETIONS;
        int last = -1; // a line that speaks of several courses is written once
        for (long offset = 0; ; offset += size) {
            List<ImportRow> rows = mapper.rows(job, completions, RowFilter.of(Outcome.REJECTED), size, offset);
            for (ImportRow row : rows) {
                if (row.line() != last) {
                    line.write(cells(row, records));
                }
                last = row.line();
            }
            if (rows.size() < size) {
                return;
            }
        }
    }

    private static List<String> header(RowRecords records) {
        List<String> header = new ArrayList<>(List.of("Dòng", "Lý do"));
        records.columns().forEach(column -> header.add(column.header()));
        records.onlyInherited().forEach(field -> header.add(field.contractName()));
        return header;
    }

    private List<String> cells(ImportRow row, RowRecords records) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(row.line()));
        cells.add(Problems.of(row).stream()
                .filter(Problem::rejects)
                .map(texts::of)
                .collect(Collectors.joining(" ")));
        FileRecord record = records.of(row);
        if (record != null) {
            cells.addAll(records.own(record));
            cells.addAll(records.inherited(record));
        }
        return cells;
    }
}
