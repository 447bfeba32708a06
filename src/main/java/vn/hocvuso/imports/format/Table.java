package vn.hocvuso.imports.format;

import java.util.List;
import java.util.Optional;

/**
 * The table of a file and how it is read.
 *
 * @param headed whether its header was found, or named by somebody
 * @param readings how its letters can be read, the likeliest first; one where that is clear
 * @param titles the records above its header
 */
public record Table(Reading reading, Layout layout, boolean headed, List<Reading> readings, List<FileRecord> titles) {

    /** Empty where the file has no records at all. */
    public static Optional<Table> find(SourceFile file, Headings headings, Known known, Choices choices) {
        String charset = choices.charset();
        List<Reading> readings = file.readings(charset == null ? null : Letters.of(charset));
        LayoutFinder finder = new LayoutFinder(file, headings, known, choices);
        List<LayoutFinder.Found> tables = readings.stream()
                .flatMap(reading -> finder.find(reading).stream())
                .toList();
        int most = tables.stream().mapToInt(LayoutFinder.Found::told).max().orElse(0);
        List<LayoutFinder.Found> best =
                tables.stream().filter(found -> found.told() == most).toList();
        return best.stream()
                .findFirst()
                .map(found -> new Table(
                        found.reading(),
                        found.layout(),
                        found.headed() || choices.headerLine() != null,
                        best.stream().map(LayoutFinder.Found::reading).toList(),
                        found.start().stream()
                                .filter(record -> record.line() < found.layout().headerLine())
                                .toList()));
    }

    /** The rows of a table that was found before. */
    public static Records rows(SourceFile file, Reading reading, Layout layout, Known known) {
        return new TableRecords(file.records(reading), layout, known);
    }
}
