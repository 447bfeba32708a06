package vn.hocvuso.imports.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the records of a text file one by one; memory does not grow with the file, nor with a record: a quote that is never
 * closed would make one record of the whole rest.
 */
final class RecordReader implements Records {

    static final int LONGEST_RECORD = 64 * 1024;
    static final int MOST_COLUMNS = 500;
    private static final int READ_AHEAD = 16 * 1024;

    private final Bounded text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final UnaryOperator<String> reading;

    /** @param reading what a cell means, in whose letters it is written */
    RecordReader(Reader text, char delimiter, UnaryOperator<String> reading) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        this.reading = reading;
        this.text = new Bounded(text);
        this.parser = CSVParser.builder().setReader(this.text).setFormat(format).get();
        this.records = parser.iterator();
    }

    @Override
    public Optional<FileRecord> next() {
        int line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        text.allow(LONGEST_RECORD + READ_AHEAD);
        try {
            return records.hasNext()
                    ? Optional.of(new FileRecord(line, cells(records.next(), line)))
                    : Optional.empty();
        } catch (UncheckedIOException failure) {
            throw told(failure, line);
        }
    }

    private static RuntimeException told(UncheckedIOException failure, int line) {
        if (failure.getCause() instanceof CharacterCodingException) {
            return new FileProblem("FILE_CHARSET_AT", line);
        }
        if (failure.getCause() instanceof RecordTooLong) {
            return new FileProblem("FILE_RECORD_LONG", line);
        }
        return failure.getCause() instanceof CSVException ? new FileProblem("FILE_QUOTES", line) : failure;
    }

    private List<String> cells(CSVRecord record, int line) {
        if (record.size() > MOST_COLUMNS) {
            throw new FileProblem("FILE_COLUMNS_MANY", line, MOST_COLUMNS);
        }
        List<String> cells = new ArrayList<>(record.size());
        for (String cell : record) {
            cells.add(Normalizer.normalize(reading.apply(cell).strip(), Normalizer.Form.NFC));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static final class RecordTooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Counts what is read for a record before it is kept anywhere. */
    private static final class Bounded extends FilterReader {

        private int left;

        Bounded(Reader text) {
            super(text);
        }

        void allow(int characters) {
            left = characters;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            return counted(read, read);
        }

        private int counted(int answer, int characters) throws IOException {
            left -= answer < 0 ? 0 : characters;
            if (left < 0) {
                throw new RecordTooLong();
            }
            return answer;
        }
    }
}
