package vn.hocvuso.imports.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import vn.hocvuso.imports.format.Known;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.NumberReader;
import vn.hocvuso.imports.format.Records;
import vn.hocvuso.imports.format.SourceFile;
import vn.hocvuso.imports.format.Table;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;

/** Looks a file over from end to end before its rows are read: what can only be decided over whole columns, and its day. */
@Component
class LayoutReading {

    private static final Pattern TITLE_DAY =
            Pattern.compile("(?iu)ng[àa]y\\s*:?\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern NAME_DAY = Pattern.compile("(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})");
    private static final List<Field> DAYS =
            List.of(Field.BIRTH_DATE, Field.COMPLETED_ON, Field.CERTIFIED_ON, Field.STARTED_ON);

    private final FileStore files;
    private final Villages villages;
    private final Courses courses;

    LayoutReading(FileStore files, Villages villages, Courses courses) {
        this.files = files;
        this.villages = villages;
        this.courses = courses;
    }

    /**
     * What was found.
     *
     * @param layout empty where there is no table
     * @param unclear its letters may be read in several ways
     * @param asOf the day that the file gives itself
     */
    record Found(Optional<FileLayout> layout, boolean unclear, Optional<LocalDate> asOf) {}

    Found look(Import job) {
        SourceFile file = file(job);
        Known known = known(job);
        Optional<Table> table = Table.find(file, Headings.of(job.kind()), known);
        return new Found(
                table.map(found -> profile(file, found, known)),
                table.filter(found -> found.choices().size() > 1).isPresent(),
                table.flatMap(found -> titleDay(found.titles())).or(() -> nameDay(job.fileName())));
    }

    /** The rows below the header, one by one. */
    Records openRecords(Import job, FileLayout layout) {
        return Table.rows(file(job), layout.reading(), layout.layout(), known(job));
    }

    private SourceFile file(Import job) {
        return SourceFile.of(() -> files.open(job.id()));
    }

    private Known known(Import job) {
        String commune = job.communeCode();
        Optional<PlaceNames<Village>> names = Optional.ofNullable(commune).map(villages::names);
        List<Course> all = courses.all();
        return new Known(
                text -> names.filter(own -> own.find(text).size() == 1).isPresent(),
                text -> Courses.named(all, text).isPresent());
    }

    private static FileLayout profile(SourceFile file, Table table, Known known) {
        Profile profile = new Profile(table.layout());
        try (Records reader = Table.rows(file, table.reading(), table.layout(), known)) {
            for (Optional<FileRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                profile.add(record.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A kept file cannot be read", failure);
        }
        if (!profile.holdsSomething) {
            throw new FileProblem("FILE_EMPTY");
        }
        return new FileLayout(
                table.reading(), table.layout(), profile.dateOrder(), profile.percentAsFraction(), profile.records);
    }

    /** The last day that the lines above the header name: "(Số liệu lũy kế đến ngày 12/11/2025)". */
    private static Optional<LocalDate> titleDay(List<FileRecord> titles) {
        String title =
                titles.stream().flatMap(record -> record.cells().stream()).collect(Collectors.joining("\n"));
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
            holdsSomething |= !record.blank() && !record.aside();
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
