package vn.hocvuso.samples;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A village with its other names; its label is the one name that no other village of the commune has. */
public record MadeUpVillage(
        String code,
        String name,
        String label,
        List<String> aliases,
        int people,
        int highlandPercent,
        Diligence diligence) {

    static List<MadeUpVillage> of(String commune) {
        List<Table.Row> rows = Table.rowsOf(commune, "villages");
        Map<String, Long> namesakes =
                rows.stream().collect(Collectors.groupingBy(row -> row.get("name"), Collectors.counting()));
        return rows.stream()
                .map(row -> from(row, namesakes.getOrDefault(row.get("name"), 1L) > 1))
                .toList();
    }

    private static MadeUpVillage from(Table.Row row, boolean hasNamesake) {
        List<String> aliases = row.list("aliases");
        return new MadeUpVillage(
                row.get("code"),
                row.get("name"),
                hasNamesake ? aliases.get(0) : row.get("name"),
                aliases,
                row.number("people"),
                row.number("highland_percent"),
                new Diligence(row.number("done_by_deadline"), row.number("done_in_the_end")));
    }
}
