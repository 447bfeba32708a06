package vn.hocvuso.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Shows what became of the rows of an import. */
@Component
public class RowReading {

    private final Imports imports;
    private final ImportMapper mapper;
    private final FileStore files;

    RowReading(Imports imports, ImportMapper mapper, FileStore files) {
        this.imports = imports;
        this.mapper = mapper;
        this.files = files;
    }

    public Page<RowView> rows(Caller caller, ImportId id, RowFilter filter, PageRequest page) {
        Import job = imports.get(caller, id);
        boolean completions = job.kind() == ImportKind.COMPLETIONS;
        List<ImportRow> rows = mapper.rows(job, completions, filter, page.size(), page.offset());
        RowRecords records = new RowRecords(job, files);
        return Page.of(
                rows.stream()
                        .map(row -> new RowView(row, Problems.of(row), records.name(row), records.masked(row)))
                        .toList(),
                page,
                mapper.countRows(job, completions, filter));
    }

    /** The masked cells of one row. */
    public Map<String, String> raw(ImportId id, int line) {
        Import job = imports.find(id).orElseThrow();
        return rowAt(job, line)
                .map(row -> new RowRecords(job, files).masked(row))
                .orElse(Map.of());
    }

    /** The record of a row as the file has it. */
    public @Nullable FileRecord record(ImportId id, int line) {
        Import job = imports.find(id).orElseThrow();
        return rowAt(job, line).map(row -> new RowRecords(job, files).of(row)).orElse(null);
    }

    private Optional<ImportRow> rowAt(Import job, int line) {
        return mapper.rows(job, job.kind() == ImportKind.COMPLETIONS, RowFilter.at(line), 1, 0).stream()
                .findFirst();
    }
}
