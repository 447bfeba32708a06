package vn.hocvuso.imports.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds delimiter and header among the first lines of a file: the line in which most headings are known. */
public final class LayoutFinder {

    /** How much of a file is looked at, in characters. */
    public static final int SAMPLE = 256 * 1024;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int LINES = 60;
    private static final int FEWEST_KNOWN = 2;

    private final Headings headings;

    public LayoutFinder(Headings headings) {
        this.headings = headings;
    }

    /** Empty where no line of it looks like a header. */
    public Optional<Layout> find(String sample) {
        List<FileProblem> problems = new ArrayList<>();
        Optional<Layout> layout = DELIMITERS.stream()
                .flatMap(delimiter ->
                        firstRecords(sample, delimiter, problems).stream().map(record -> candidate(record, delimiter)))
                .filter(candidate -> candidate.known() >= FEWEST_KNOWN)
                .max(Comparator.comparingInt(Candidate::known))
                .map(Candidate::layout);
        if (layout.isEmpty() && !problems.isEmpty()) {
            throw problems.get(0);
        }
        return layout;
    }

    /** The first records of a file, as far as they can be read. */
    public static List<FileRecord> firstRecords(String sample, char delimiter) {
        return firstRecords(sample, delimiter, new ArrayList<>());
    }

    /** With a delimiter that is not the file's own, a quote may seem never to be closed. */
    private static List<FileRecord> firstRecords(String sample, char delimiter, List<FileProblem> problems) {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new StringReader(sample), delimiter)) {
            Optional<FileRecord> record = reader.next();
            while (record.isPresent() && records.size() < LINES) {
                records.add(record.get());
                record = reader.next();
            }
        } catch (FileProblem unreadable) {
            problems.add(unreadable);
        } catch (IOException impossible) {
            throw new IllegalStateException("A string can always be read", impossible);
        }
        return records;
    }

    private Candidate candidate(FileRecord record, char delimiter) {
        List<Column> columns = new ArrayList<>();
        Set<Field> known = EnumSet.noneOf(Field.class);
        for (int index = 0; index < record.cells().size(); index++) {
            String heading = record.cell(index);
            Optional<Field> field = headings.field(heading).filter(known::add);
            columns.add(new Column(
                    index,
                    heading,
                    field.orElse(null),
                    field.map(told -> Column.How.SYNONYM).orElse(null)));
        }
        return new Candidate(new Layout(delimiter, record.line(), columns), known.size());
    }

    private record Candidate(Layout layout, int known) {}
}
