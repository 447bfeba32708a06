package vn.hocvuso.imports;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.format.Column;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;
import vn.hocvuso.shared.SafeCell;

/** Shows what became of the rows of an import, and gives back those that could not be used. */
@Component
public class RowReading {

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final Set<Field> NAMES =
            EnumSet.of(Field.FULL_NAME, Field.LAST_NAME, Field.MIDDLE_NAME, Field.FIRST_NAME, Field.NAME);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Imports imports;
    private final ImportMapper mapper;
    private final FileStore files;
    private final AuditTrail audit;
    private final JsonMapper json = JsonMapper.shared();

    RowReading(Imports imports, ImportMapper mapper, FileStore files, AuditTrail audit) {
        this.imports = imports;
        this.mapper = mapper;
        this.files = files;
        this.audit = audit;
    }

    public Page<RowView> rows(Caller caller, ImportId id, RowFilter filter, PageRequest page) {
        Import job = imports.get(caller, id);
        boolean completions = job.kind() == ImportKind.COMPLETIONS;
        List<ImportRow> rows = mapper.rows(job, completions, filter, page.size(), page.offset());
        Records records = new Records(job);
        return Page.of(
                rows.stream()
                        .map(row -> new RowView(row, problems(row), records.name(row), records.masked(row)))
                        .toList(),
                page,
                mapper.countRows(job, completions, filter));
    }

    /** The masked cells of one row. */
    public Map<String, String> raw(ImportId id, int line) {
        Import job = imports.find(id).orElseThrow();
        return rowAt(job, line).map(row -> new Records(job).masked(row)).orElse(Map.of());
    }

    /** The record of a row as the file has it. */
    public @Nullable FileRecord record(ImportId id, int line) {
        Import job = imports.find(id).orElseThrow();
        return rowAt(job, line).map(row -> new Records(job).of(row)).orElse(null);
    }

    private Optional<ImportRow> rowAt(Import job, int line) {
        return mapper.rows(job, job.kind() == ImportKind.COMPLETIONS, RowFilter.at(line), 1, 0).stream()
                .findFirst();
    }

    /**
     * Writes the rejected rows as they were, each with its line and the reason; for those who run the commune, audited.
     *
     * @param sentence what a problem is called
     */
    @Transactional
    public void writeRejects(Caller caller, ImportId id, Function<Problem, String> sentence, OutputStream out) {
        Import job = imports.get(caller, id);
        if (!caller.role().administers()) {
            throw new Caller.Forbidden();
        }
        audit.record(caller.username(), "import.rejects", Subject.of("import", id, job.communeCode()));
        writeRejects(job, sentence, out);
    }

    /** As above, for the program itself. */
    public void writeRejects(Import job, Function<Problem, String> sentence, OutputStream out) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            CSVPrinter csv = new CSVPrinter(writer, format);
            csv.printRecord(header(job));
            int size = PageRequest.LARGEST;
            boolean completions = job.kind() == ImportKind.COMPLETIONS;
            Records records = new Records(job);
            int last = -1; // a line that speaks of several courses is written once
            for (long offset = 0; ; offset += size) {
                List<ImportRow> rows = mapper.rows(job, completions, RowFilter.of(Outcome.REJECTED), size, offset);
                for (ImportRow row : rows) {
                    if (row.line() != last) {
                        csv.printRecord(cells(row, records, sentence));
                    }
                    last = row.line();
                }
                if (rows.size() < size) {
                    break;
                }
            }
            csv.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("The rejected rows cannot be written", failure);
        }
    }

    private static List<String> header(Import job) {
        List<String> header = new ArrayList<>(List.of("Dòng", "Lý do"));
        columns(job).forEach(column -> header.add(SafeCell.of(column.header())));
        onlyInherited(job).forEach(field -> header.add(field.contractName()));
        return header;
    }

    private List<String> cells(ImportRow row, Records records, Function<Problem, String> sentence) {
        List<String> cells = new ArrayList<>();
        cells.add(String.valueOf(row.line()));
        cells.add(problems(row).stream().filter(Problem::rejects).map(sentence).collect(Collectors.joining(" ")));
        FileRecord record = records.of(row);
        if (record != null) {
            records.own(record).forEach(cell -> cells.add(SafeCell.of(cell)));
            records.inherited(record).forEach(cell -> cells.add(SafeCell.of(cell)));
        }
        return cells;
    }

    private List<Problem> problems(ImportRow row) {
        return row.problems() == null ? List.of() : json.readValue(row.problems(), PROBLEMS);
    }

    /** Without the village of its group a row could not come back mended. */
    private static List<Field> onlyInherited(Import job) {
        return job.layout() == null ? List.of() : job.layout().layout().onlyInherited();
    }

    private static List<Column> columns(Import job) {
        return job.layout() == null ? List.of() : job.layout().layout().columns();
    }

    /** The records of an import, slice by slice as they are asked for. */
    private final class Records {

        private final Import job;
        private int slice;
        private Map<Integer, FileRecord> records = Map.of();

        Records(Import job) {
            this.job = job;
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

        /** The cells that stand in the file. */
        List<String> own(FileRecord record) {
            return job.layout() == null ? record.cells() : job.layout().layout().ownCells(record);
        }

        List<String> inherited(FileRecord record) {
            FileLayout layout = job.layout();
            return layout == null
                    ? List.of()
                    : onlyInherited(job).stream()
                            .map(field ->
                                    record.cell(layout.layout().positions().getOrDefault(field, Integer.MAX_VALUE)))
                            .toList();
        }

        /** Whom or what the row is about, as the file calls it. */
        String name(ImportRow row) {
            FileRecord record = of(row);
            return record == null
                    ? ""
                    : columns(job).stream()
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
            for (Column column : columns(job)) {
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
}
