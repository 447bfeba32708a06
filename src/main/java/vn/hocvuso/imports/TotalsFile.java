package vn.hocvuso.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> SUMS = Set.of("tong", "tong so", "tong cong", "cong");

    private final Communes communes;
    private final Villages villages;
    private final Organisations organisations;

    TotalsFile(Communes communes, Villages villages, Organisations organisations) {
        this.communes = communes;
        this.villages = villages;
        this.organisations = organisations;
    }

    /**
     * What a file says.
     *
     * @param counts by place: {@code VILLAGE:code}, {@code ORGANISATION:code}, or nothing for the whole commune
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
        PlaceNames<Village> villageNames = villages.names(commune);
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
            if (!positions.containsKey(Field.TOTAL) || positions.size() < 2) {
                throw new FileProblem("TOTALS_COLUMNS");
            }
        }

        void add(FileRecord record) {
            String number = text(record, Field.TOTAL);
            String place = Stream.of(Field.VILLAGE, Field.ORGANISATION, Field.NAME)
                    .map(field -> text(record, field))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("");
            if (number.isBlank() || record.aside() || SUMS.contains(SearchKey.of(place))) {
                return;
            }
            List<String> keys = keys(record);
            Integer count = new Typed().number("count", number);
            if (keys.size() != 1) {
                faults.add(new Fault(record.line(), Fault.What.PLACE, place));
            } else if (count == null || count < 1) {
                faults.add(new Fault(record.line(), Fault.What.NUMBER, number));
            } else if (counts.putIfAbsent(keys.get(0), count) != null) {
                faults.add(new Fault(record.line(), Fault.What.TWICE, place));
            }
        }

        private List<String> keys(FileRecord record) {
            String village = text(record, Field.VILLAGE);
            String organisation = text(record, Field.ORGANISATION);
            if (!village.isBlank()) {
                return isWhole(village) ? List.of("") : villages(village);
            }
            if (!organisation.isBlank()) {
                return organisations(organisation);
            }
            String name = text(record, Field.NAME);
            if (isWhole(name)) {
                return List.of("");
            }
            return Stream.concat(villages(name).stream(), organisations(name).stream())
                    .toList();
        }

        private boolean isWhole(String text) {
            return wholeCommune.contains(SearchKey.of(text));
        }

        private List<String> villages(String text) {
            return villageNames.find(text).stream()
                    .map(village -> "VILLAGE:" + village.code())
                    .toList();
        }

        private List<String> organisations(String text) {
            return organisationNames.find(text).stream()
                    .map(one -> "ORGANISATION:" + one.code())
                    .toList();
        }

        private String text(FileRecord record, Field field) {
            Integer position = positions.get(field);
            return position == null ? "" : record.cell(position).strip();
        }
    }
}
