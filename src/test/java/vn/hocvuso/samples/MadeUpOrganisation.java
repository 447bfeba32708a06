package vn.hocvuso.samples;

import java.util.List;

/** An office, school or firm, the word for its people in a roster, and how many of them live in another commune. */
public record MadeUpOrganisation(
        String code, String name, String kind, String group, List<String> aliases, int staff, int fromElsewhere) {

    static List<MadeUpOrganisation> of(String commune) {
        return Table.rowsOf(commune, "organisations").stream()
                .map(MadeUpOrganisation::from)
                .toList();
    }

    private static MadeUpOrganisation from(Table.Row row) {
        return new MadeUpOrganisation(
                row.get("code"),
                row.get("name"),
                row.get("kind"),
                row.get("group"),
                row.list("aliases"),
                row.number("staff"),
                row.number("from_elsewhere"));
    }

    /** Whether its people are officials and workers of the public sector. */
    public boolean isPublic() {
        return !kind.equals("Hợp tác xã") && !kind.equals("Doanh nghiệp");
    }
}
