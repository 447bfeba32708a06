package vn.hocvuso.imports.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came: text, a workbook, a page that calls itself one, or a zip of one such file. It is read from its beginning
 * as often as it is asked; what it cannot be is a {@link FileProblem}.
 */
public final class SourceFile {

    private static final int MOST_SHEETS = 200;

    private final Bytes bytes;
    private final FileFormat format;

    private SourceFile(Bytes bytes, FileFormat format) {
        this.bytes = bytes;
        this.format = format;
    }

    /** A sheet that can be seen, and its place from 0. */
    public record SheetName(int index, String name) {}

    /** Bytes that can be read again and again. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }

    public static SourceFile of(Bytes bytes) {
        return told(() -> of(bytes, true));
    }

    private static SourceFile of(Bytes bytes, boolean zipAllowed) throws IOException {
        byte[] start;
        try (InputStream file = bytes.open()) {
            start = file.readNBytes(FileFormat.SAMPLE);
        }
        FileFormat format = FileFormat.of(start);
        if (format != FileFormat.ZIP) {
            return new SourceFile(bytes, format);
        }
        Zip zip = Zip.of(bytes);
        if (zip.has("xl/workbook.xml")) {
            zip.mustFitAsWorkbook();
            return new SourceFile(bytes, FileFormat.XLSX);
        }
        List<String> files = zip.files();
        if (zip.has("[Content_Types].xml") || zip.has("mimetype") || !zipAllowed) {
            throw new FileProblem("FILE_FORMAT");
        }
        if (files.size() != 1) {
            throw new FileProblem("FILE_ZIP_SEVERAL", files.size());
        }
        return of(() -> Zip.of(bytes).open(files.get(0)), false);
    }

    public FileFormat format() {
        return format;
    }

    /** The names of the sheets of a workbook that can be seen, with their places from 0; nothing for other formats. */
    public List<SheetName> sheets() {
        List<SheetName> sheets =
                switch (format) {
                    case XLSX -> told(() -> Workbook.sheets(bytes));
                    case XLS -> told(() -> OldWorkbook.sheets(bytes));
                    default -> List.of();
                };
        if (sheets.size() > MOST_SHEETS) {
            throw new FileProblem("FILE_SHEETS_MANY", MOST_SHEETS);
        }
        return sheets;
    }

    /**
     * How the bytes become text; what cannot be told has several readings, the likeliest first.
     *
     * @param wanted what its letters are said to be, if somebody has said it
     */
    List<Reading> readings(@Nullable Letters wanted) {
        return told(() -> {
            boolean text = format == FileFormat.TEXT || format == FileFormat.HTML;
            List<Integer> all = sheets().stream().map(SheetName::index).toList();
            String charset = text ? encoding().charset().name() : null;
            Reading asIs = new Reading(format, charset, Letters.UNICODE, false, null, all);
            String sample = text ? sample(encoding(), LayoutFinder.SAMPLE) : sample(asIs);
            if (sample.isBlank()) {
                throw new FileProblem("FILE_EMPTY");
            }
            LettersFinder.Found letters = LettersFinder.find(sample);
            return (wanted == null ? letters.likely() : List.of(wanted))
                    .stream().map(one -> asIs.inLetters(one, letters.mixed())).toList();
        });
    }

    /** The beginning of a workbook, its letters not yet read. */
    private String sample(Reading asIs) throws IOException {
        StringBuilder sample = new StringBuilder();
        try (Records records = records(asIs)) {
            Optional<FileRecord> record = records.next();
            while (record.isPresent() && sample.length() < LayoutFinder.SAMPLE) {
                sample.append(String.join("\t", record.get().cells())).append('\n');
                record = records.next();
            }
        }
        return sample.toString();
    }

    /** The beginning of a text, its letters not yet read. */
    String sample(int length) {
        return told(() -> sample(encoding(), length));
    }

    private String sample(TextEncoding encoding, int length) throws IOException {
        char[] start = new char[length];
        int filled = 0;
        try (Reader text = encoding.open(bytes.open())) {
            for (int read = 0; read >= 0 && filled < length; filled += Math.max(read, 0)) {
                read = text.read(start, filled, length - filled);
            }
        }
        return new String(start, 0, filled);
    }

    private TextEncoding encoding() throws IOException {
        try (InputStream file = new BufferedInputStream(bytes.open())) {
            return TextEncoding.of(file);
        }
    }

    /** All records, from the first line on. */
    public Records records(Reading reading) {
        return told(() -> switch (format) {
            case TEXT ->
                new RecordReader(
                        encoding().open(bytes.open()), Objects.requireNonNull(reading.delimiter()), reading::cell);
            case HTML -> HtmlTable.records(encoding().open(bytes.open()), reading::cell);
            case XLSX -> new Workbook(bytes, reading.sheets(), reading::cell);
            case XLS -> OldWorkbook.records(bytes, reading.sheets(), reading::cell);
            case ZIP -> throw new FileProblem("FILE_FORMAT");
        });
    }

    /** Something that reads. */
    @FunctionalInterface
    interface Act<T> {
        T read() throws IOException;
    }

    /** Bytes that come from memory or the database fail in one way only: what they hold is broken. */
    static <T> T told(Act<T> act) {
        try {
            return act.read();
        } catch (CharacterCodingException wrong) {
            throw new FileProblem("FILE_CHARSET");
        } catch (IOException broken) {
            throw new FileProblem("FILE_BROKEN");
        }
    }
}
