package vn.hocvuso.imports.format;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The table of a file and how it is read.
 *
 * @param choices how its letters can be read, the likeliest first; one where that is clear
 * @param titles the records above its header
 */
public record Table(Reading reading, Layout layout, List<Reading> choices, List<FileRecord> titles) {

    /** Empty where no header is found, and nothing else tells what its columns hold. */
    public static Optional<Table> find(SourceFile file, Headings headings, Known known) {
        List<Reading> choices = file.readings();
        LayoutFinder finder = new LayoutFinder(file, headings, known);
        return choices.stream()
                .flatMap(reading -> finder.find(reading).stream())
                .max(Comparator.comparingInt(LayoutFinder.Found::told))
                .map(found -> new Table(
                        found.reading(),
                        found.layout(),
                        choices,
                        found.start().stream()
                                .filter(record -> record.line() < found.layout().headerLine())
                                .toList()));
    }

    /** The rows of a table that was found before. */
    public static Records rows(SourceFile file, Reading reading, Layout layout, Known known) {
        return new TableRecords(file.records(reading), layout, known);
    }
}
