package vn.hocvuso.imports.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds delimiter, sheets and header of a file by its first records: the line in which most headings are known. */
final class LayoutFinder {

    /** How much of a text is looked at, in characters. */
    static final int SAMPLE = 256 * 1024;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?\\s*(?:\\R.*|$)", Pattern.DOTALL);
    private static final int HEADER_WITHIN = 60;
    private static final int LINES = 400;
    private static final int FEWEST_KNOWN = 2;
    private static final int KNOWN_AGAIN = 1000;

    private final SourceFile file;
    private final Headings headings;
    private final Known known;
    private final Choices choices;

    LayoutFinder(SourceFile file, Headings headings, Known known, Choices choices) {
        this.file = file;
        this.headings = headings;
        this.known = known;
        this.choices = choices;
    }

    /**
     * A layout, and how the file is read for it.
     *
     * @param told how many of its columns are known
     * @param start the first records, the header among them
     */
    record Found(Reading reading, Layout layout, int told, List<FileRecord> start) {

        /** Whether its header is one; else it is only the likeliest line. */
        boolean headed() {
            return told >= FEWEST_KNOWN;
        }
    }

    /** Empty where it has no records at all; where no header is found, the widest of the first lines stands for it. */
    Optional<Found> find(Reading reading) {
        return switch (file.format()) {
            case TEXT -> inText(reading);
            case XLSX, XLS -> inWorkbook(reading);
            case HTML, ZIP -> best(reading, start(reading));
        };
    }

    private Optional<Found> inText(Reading reading) {
        String sample = file.sample(SAMPLE);
        Matcher separator = SEPARATOR.matcher(sample);
        List<Character> delimiters = choices.delimiter() != null
                ? List.of(choices.delimiter())
                : separator.matches() ? List.of(separator.group(1).charAt(0)) : DELIMITERS;
        List<FileProblem> problems = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (char delimiter : delimiters) {
            Reading delimited = reading.delimitedBy(delimiter);
            best(delimited, start(sample, delimited, problems)).ifPresent(found::add);
        }
        Optional<Found> best = found.stream()
                .max(Comparator.comparingInt(Found::told)
                        .thenComparingInt(one -> one.layout().columns().size()));
        if (best.filter(Found::headed).isEmpty() && !problems.isEmpty()) {
            throw problems.get(0);
        }
        return best;
    }

    /** The first sheet with a header, and all others with the same one. */
    private Optional<Found> inWorkbook(Reading reading) {
        List<Integer> alike = new ArrayList<>();
        Found first = null;
        for (int sheet : wanted(reading)) {
            Reading one = reading.ofSheets(List.of(sheet));
            Optional<Found> found = best(one, start(one));
            if (first == null || (!first.headed() && found.filter(Found::headed).isPresent())) {
                alike.clear();
                first = found.orElse(first);
            }
            if (first != null
                    && found.isPresent()
                    && isAlike(first.layout(), found.get().layout())) {
                alike.add(sheet);
            }
        }
        return first == null
                ? Optional.empty()
                : Optional.of(new Found(reading.ofSheets(alike), first.layout(), first.told(), first.start()));
    }

    private List<Integer> wanted(Reading reading) {
        return choices.sheet() == null
                ? reading.sheets()
                : file.sheets().stream()
                        .filter(sheet -> sheet.name().equals(choices.sheet()))
                        .map(SourceFile.SheetName::index)
                        .toList();
    }

    private static boolean isAlike(Layout one, Layout other) {
        return one.columns().stream()
                .map(Column::header)
                .toList()
                .equals(other.columns().stream().map(Column::header).toList());
    }

    /** The first records of a text; with a delimiter that is not its own, a quote may seem never to be closed. */
    private static List<FileRecord> start(String sample, Reading reading, List<FileProblem> problems) {
        char delimiter = Objects.requireNonNull(reading.delimiter());
        try (Records records = new RecordReader(new StringReader(sample), delimiter, reading::cell)) {
            return taken(records, problems);
        } catch (IOException impossible) {
            throw new IllegalStateException("A string can always be read", impossible);
        }
    }

    private List<FileRecord> start(Reading reading) {
        return SourceFile.told(() -> {
            try (Records records = file.records(reading)) {
                return taken(records, new ArrayList<>());
            }
        });
    }

    private static List<FileRecord> taken(Records records, List<FileProblem> problems) {
        List<FileRecord> start = new ArrayList<>();
        try {
            Optional<FileRecord> record = records.next();
            while (record.isPresent() && start.size() < LINES) {
                start.add(record.get());
                record = records.next();
            }
        } catch (FileProblem unreadable) {
            problems.add(unreadable);
        }
        return start;
    }

    private Optional<Found> best(Reading reading, List<FileRecord> start) {
        List<Found> candidates = new ArrayList<>();
        for (int at = 0; at < Math.min(start.size(), HEADER_WITHIN); at++) {
            candidates.add(headed(reading, start, at, 1));
            if (at + 1 < start.size()) {
                candidates.add(headed(reading, start, at, 2));
            }
        }
        Integer wanted = choices.headerLine();
        if (wanted != null && wanted == 0) {
            candidates = List.of(unheaded(reading, start));
        }
        return candidates.stream()
                .filter(candidate -> wanted == null || candidate.layout().headerLine() == wanted)
                .max(Comparator.comparingInt(Found::told)
                        .thenComparing(candidate -> candidate.layout().headerLines(), Comparator.reverseOrder())
                        .thenComparingLong(LayoutFinder::headings))
                .map(this::completed)
                .map(found -> wanted == null && isWithoutHeader(found) ? completed(unheaded(reading, start)) : found);
    }

    /** What was taken for a header for want of a better one may be a row like all others. */
    private boolean isWithoutHeader(Found found) {
        return found.layout().columns().stream().noneMatch(column -> column.how() == Column.How.SYNONYM)
                && found.start().stream()
                        .filter(record -> record.line() == found.layout().headerLine())
                        .anyMatch(record -> teller(found).isData(record, found.layout()));
    }

    private ColumnTeller teller(Found found) {
        return new ColumnTeller(found.start(), headings, known, choices);
    }

    /** A table without a header is as wide as its widest row. */
    private static Found unheaded(Reading reading, List<FileRecord> start) {
        int width =
                start.stream().mapToInt(record -> record.cells().size()).max().orElse(0);
        List<Column> columns = IntStream.range(0, width)
                .mapToObj(index -> new Column(index, "", null, null))
                .toList();
        return new Found(reading, new Layout(0, 0, columns, Shape.PLAIN), 0, start);
    }

    private static long headings(Found candidate) {
        return candidate.layout().columns().stream()
                .filter(column -> !column.header().isBlank())
                .count();
    }

    private Found headed(Reading reading, List<FileRecord> start, int at, int lines) {
        FileRecord top = start.get(at);
        List<String> headers = lines == 1 ? top.cells() : merged(top, start.get(at + 1));
        Set<Field> told = EnumSet.noneOf(Field.class);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < headers.size(); index++) {
            Optional<Field> field = field(
                            headers.get(index), lines == 2 ? start.get(at + 1).cell(index) : "")
                    .filter(told::add);
            columns.add(new Column(
                    index,
                    headers.get(index),
                    field.orElse(null),
                    field.map(one -> Column.How.SYNONYM).orElse(null)));
        }
        Profile profile = known.profiles().get(HeaderKeys.signature(columns));
        return profile == null
                ? new Found(reading, new Layout(top.line(), lines, columns, Shape.PLAIN), told.size(), start)
                : new Found(
                        reading,
                        new Layout(top.line(), lines, profile.told(columns), Shape.PLAIN),
                        told.size() + KNOWN_AGAIN,
                        start);
    }

    private Optional<Field> field(String header, String below) {
        return headings.field(header).or(() -> below.isBlank() ? Optional.empty() : headings.field(below));
    }

    /** Two lines of headings as one: a heading over several columns stands in the first of them. */
    private static List<String> merged(FileRecord top, FileRecord bottom) {
        List<String> headers = new ArrayList<>();
        String over = "";
        int width = Math.max(top.cells().size(), bottom.cells().size());
        for (int index = 0; index < width; index++) {
            String below = bottom.cell(index);
            if (!top.cell(index).isBlank()) {
                over = top.cell(index);
            } else if (below.isBlank()) {
                over = "";
            }
            headers.add(below.isBlank() ? top.cell(index) : (over + " " + below).strip());
        }
        return headers;
    }

    /** What the columns hold tells as much as headings do. */
    private Found completed(Found found) {
        Layout layout = teller(found).completed(found.layout());
        int told = (int) layout.columns().stream()
                .filter(column -> column.field() != null)
                .count();
        return new Found(found.reading(), layout, Math.max(found.told(), told), found.start());
    }
}
