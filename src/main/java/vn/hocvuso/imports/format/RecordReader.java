package vn.hocvuso.imports.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the records of a text file one by one; memory does not grow with the file. */
public final class RecordReader implements Closeable {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    public RecordReader(Reader text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        this.parser = CSVParser.builder().setReader(text).setFormat(format).get();
        this.records = parser.iterator();
    }

    /** The next record, if there is one. */
    public Optional<FileRecord> next() {
        int line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        try {
            return records.hasNext() ? Optional.of(new FileRecord(line, cells(records.next()))) : Optional.empty();
        } catch (UncheckedIOException failure) {
            throw told(failure, line);
        }
    }

    private static RuntimeException told(UncheckedIOException failure, int line) {
        if (failure.getCause() instanceof CharacterCodingException) {
            return new FileProblem("FILE_CHARSET_AT", line);
        }
        return failure.getCause() instanceof CSVException ? new FileProblem("FILE_QUOTES", line) : failure;
    }

    private static List<String> cells(CSVRecord record) {
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) {
            cells.add(Normalizer.normalize(cell.strip(), Normalizer.Form.NFC));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
