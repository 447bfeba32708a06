package vn.hocvuso.imports.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.format.DateOrder;
import vn.hocvuso.imports.format.DayReader;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileProblem;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Headings;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.LayoutFinder;
import vn.hocvuso.imports.format.NumberReader;
import vn.hocvuso.imports.format.RecordReader;
import vn.hocvuso.imports.format.TextEncoding;

/** Looks a file over from end to end before its rows are read: what can only be decided over whole columns, and its day. */
@Component
class LayoutReading {

    private static final Pattern TITLE_DAY =
            Pattern.compile("(?iu)ng[àa]y\\s*:?\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern NAME_DAY = Pattern.compile("(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})");
    private static final List<Field> DAYS =
            List.of(Field.BIRTH_DATE, Field.COMPLETED_ON, Field.CERTIFIED_ON, Field.STARTED_ON);

    private final FileStore files;

    LayoutReading(FileStore files) {
        this.files = files;
    }

    /** What was found: the layout, if there is a header, and the day that the file gives itself. */
    record Found(Optional<FileLayout> layout, Optional<LocalDate> asOf) {}

    Found look(Import job) {
        try (InputStream file = files.open(job.id())) {
            TextEncoding.Decoded decoded = TextEncoding.open(file);
            String sample = sample(decoded.text());
            if (sample.isBlank()) {
                throw new FileProblem("FILE_EMPTY");
            }
            Optional<Layout> layout = new LayoutFinder(Headings.of(job.kind())).find(sample);
            Optional<LocalDate> asOf =
                    layout.flatMap(found -> titleDay(sample, found)).or(() -> nameDay(job.fileName()));
            String charset = decoded.encoding().charset().name();
            return new Found(layout.map(found -> profile(job, charset, found)), asOf);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** The records after the header, one by one. */
    RecordReader openRecords(Import job, Layout layout) {
        try {
            TextEncoding.Decoded decoded = TextEncoding.open(files.open(job.id()));
            RecordReader reader = new RecordReader(decoded.text(), layout.delimiter());
            Optional<FileRecord> record = reader.next();
            while (record.isPresent() && record.get().line() < layout.headerLine()) {
                record = reader.next();
            }
            return reader;
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private FileLayout profile(Import job, String charset, Layout layout) {
        Profile profile = new Profile(layout);
        try (RecordReader reader = openRecords(job, layout)) {
            for (Optional<FileRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                profile.add(record.get());
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
        if (!profile.holdsSomething) {
            throw new FileProblem("FILE_EMPTY");
        }
        return new FileLayout(charset, layout, profile.dateOrder(), profile.percentAsFraction(), profile.records);
    }

    private static RuntimeException failed(IOException failure) {
        return failure instanceof CharacterCodingException
                ? new FileProblem("FILE_CHARSET")
                : new UncheckedIOException("A kept file cannot be read", failure);
    }

    private static String sample(Reader text) throws IOException {
        char[] start = new char[LayoutFinder.SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += Math.max(read, 0)) {
            read = text.read(start, length, start.length - length);
        }
        return new String(start, 0, length);
    }

    /** The last day that the lines above the header name: "(Số liệu lũy kế đến ngày 12/11/2025)". */
    private static Optional<LocalDate> titleDay(String sample, Layout layout) {
        String title = String.join(
                "\n",
                LayoutFinder.firstRecords(sample, layout.delimiter()).stream()
                        .filter(record -> record.line() < layout.headerLine())
                        .flatMap(record -> record.cells().stream())
                        .toList());
        Optional<LocalDate> last = Optional.empty();
        for (Matcher day = TITLE_DAY.matcher(title); day.find(); ) {
            last = day(day.group(3), day.group(2), day.group(1));
        }
        return last;
    }

    private static Optional<LocalDate> nameDay(String fileName) {
        Matcher day = NAME_DAY.matcher(fileName);
        return day.find() ? day(day.group(1), day.group(2), day.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What the whole columns say. */
    private static final class Profile {

        private final Map<Field, Integer> positions;
        private int records;
        private boolean holdsSomething;
        private boolean percentSign;
        private boolean dayFirst;
        private boolean monthFirst;
        private BigDecimal highestPercent = BigDecimal.ZERO;

        Profile(Layout layout) {
            this.positions = layout.positions();
            this.percentSign = layout.columns().stream()
                    .filter(column -> column.field() == Field.PROGRESS_PERCENT)
                    .anyMatch(column -> column.header().contains("%"));
        }

        void add(FileRecord record) {
            records++;
            holdsSomething |= !record.blank();
            for (Field field : DAYS) {
                DayReader.proof(cell(record, field)).ifPresent(this::prove);
            }
            String progress = cell(record, Field.PROGRESS_PERCENT);
            percentSign |= progress.endsWith("%");
            NumberReader.read(progress).ifPresent(percent -> highestPercent = highestPercent.max(percent));
        }

        private void prove(DateOrder order) {
            dayFirst |= order == DateOrder.DMY;
            monthFirst |= order == DateOrder.MDY;
        }

        private String cell(FileRecord record, Field field) {
            Integer position = positions.get(field);
            return position == null ? "" : record.cell(position);
        }

        DateOrder dateOrder() {
            return monthFirst && !dayFirst ? DateOrder.MDY : DateOrder.DMY;
        }

        /** The sign, in the heading or in a cell, settles it. */
        boolean percentAsFraction() {
            return !percentSign && highestPercent.signum() > 0 && highestPercent.compareTo(BigDecimal.ONE) <= 0;
        }
    }
}
