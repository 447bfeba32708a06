package vn.hocvuso.imports.format;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The records of a small file that was read as a whole. */
final class ListedRecords implements Records {

    private final Iterator<FileRecord> records;

    ListedRecords(List<FileRecord> records) {
        this.records = records.iterator();
    }

    @Override
    public Optional<FileRecord> next() {
        return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    @Override
    public void close() {}
}
