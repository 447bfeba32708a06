package vn.hocvuso.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hocvuso.imports.format.Choices;
import vn.hocvuso.imports.format.Column;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileProblem;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Headings;
import vn.hocvuso.imports.format.Known;
import vn.hocvuso.imports.format.Records;
import vn.hocvuso.imports.format.SourceFile;
import vn.hocvuso.imports.format.Table;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.SearchKey;
import vn.hocvuso.shared.Typed;

/** Reads from a file how many people are to finish, place by place; nothing of it is stored. */
@Component
public class TotalsFile {

    private static final String WHOLE_COMMUNE = SearchKey.of("Toàn xã");
    private static final int MOST_FAULTS = 50;
    private static final int LONGEST_QUOTE = 100;
    private static final Pattern ZERO_FRACTION = Pattern.compile(",0+$");
    private static final Set<String> SUMS = Set.of("tong", "tong so", "tong cong", "cong");

    private final Communes communes;
    private final Villages villages;
    private final Organisations organisations;
    private final Clock clock;

    TotalsFile(Communes communes, Villages villages, Organisations organisations, Clock clock) {
        this.communes = communes;
        this.villages = villages;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * What a file says.
     *
     * @param counts by place: {@code VILLAGE:code}, {@code ORGANISATION:code}, or nothing for the whole commune
     * @param faults the first fifty
     */
    public record Totals(Map<String, Integer> counts, List<Fault> faults) {}

    /** A row that cannot be used: its place is unknown or not clear, its number none, or its place was there before. */
    public record Fault(int line, What what, String value) {

        /** What is wrong. */
        public enum What {
            PLACE,
            NUMBER,
            TWICE
        }
    }

    /** Throws {@link FileProblem} where the file is no table with a place and a number. */
    public Totals read(String commune, SourceFile.Bytes bytes) {
        SourceFile file = SourceFile.of(bytes);
        PlaceNames<Village> villageNames = villages.namesOn(commune, LocalDate.now(clock));
        Known known = new Known(text -> villageNames.find(text).size() == 1, text -> false, Map.of());
        Table table = Table.find(file, Headings.ofTotals(), known, Choices.NONE)
                .filter(Table::headed)
                .orElseThrow(() -> new FileProblem("TOTALS_COLUMNS"));
        Rows rows = new Rows(commune, villageNames, organisations.names(commune), table);
        try (Records records = Table.rows(file, table.reading(), table.layout(), known)) {
            for (Optional<FileRecord> record = records.next(); record.isPresent(); record = records.next()) {
                rows.add(record.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A file that was sent cannot be read", failure);
        }
        if (rows.counts.isEmpty() && rows.faults.isEmpty()) {
            throw new FileProblem("FILE_EMPTY");
        }
        return new Totals(rows.counts, rows.faults);
    }

    private final class Rows {

        private final PlaceNames<Village> villageNames;
        private final PlaceNames<Organisation> organisationNames;
        private final List<String> wholeCommune;
        private final Map<Field, Integer> positions = new HashMap<>();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();

        Rows(
                String commune,
                PlaceNames<Village> villageNames,
                PlaceNames<Organisation> organisationNames,
                Table table) {
            this.villageNames = villageNames;
            this.organisationNames = organisationNames;
            this.wholeCommune =
                    List.of(WHOLE_COMMUNE, SearchKey.of(communes.get(commune).fullName()));
            for (Column column : table.layout().columns()) {
                if (column.field() != null) {
                    positions.putIfAbsent(column.field(), column.index());
                }
            }
            long totals = table.layout().columns().stream()
                    .filter(column -> Headings.ofTotals()
                            .field(column.header())
                            .filter(Field.TOTAL::equals)
                            .isPresent())
                    .count();
            if (totals > 1) {
                throw new FileProblem("TOTALS_TWICE");
            }
            if (!positions.containsKey(Field.TOTAL) || positions.size() < 2) {
                throw new FileProblem("TOTALS_COLUMNS");
            }
        }

        void add(FileRecord record) {
            String number = text(record, Field.TOTAL);
            List<String> named = Stream.of(Field.VILLAGE, Field.ORGANISATION, Field.NAME)
                    .map(field -> text(record, field))
                    .filter(text -> !text.isBlank())
                    .toList();
            String place = String.join(", ", named);
            Set<String> keys = named.stream().flatMap(this::keys).collect(Collectors.toSet());
            boolean saysNothing = number.isBlank() || SUMS.contains(SearchKey.of(place));
            if (saysNothing || (record.aside() && keys.size() != 1)) {
                return;
            }
            Integer count =
                    new Typed().number("count", ZERO_FRACTION.matcher(number).replaceFirst(""));
            if (keys.size() != 1) {
                fault(record, Fault.What.PLACE, place);
            } else if (count == null || count < 1) {
                fault(record, Fault.What.NUMBER, number);
            } else if (counts.putIfAbsent(keys.iterator().next(), count) != null) {
                fault(record, Fault.What.TWICE, place);
            }
        }

        private void fault(FileRecord record, Fault.What what, String value) {
            if (faults.size() < MOST_FAULTS) {
                String quoted = value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "…";
                faults.add(new Fault(record.line(), what, quoted));
            }
        }

        /** Whatever the heading says: in a column of villages an office may stand too. */
        private Stream<String> keys(String name) {
            return isWhole(name)
                    ? Stream.of("")
                    : Stream.concat(
                            villageNames.find(name).stream().map(village -> "VILLAGE:" + village.code()),
                            organisationNames.find(name).stream().map(one -> "ORGANISATION:" + one.code()));
        }

        private boolean isWhole(String text) {
            return wholeCommune.contains(SearchKey.of(text));
        }

        private String text(FileRecord record, Field field) {
            Integer position = positions.get(field);
            return position == null ? "" : record.cell(position).strip();
        }
    }
}
