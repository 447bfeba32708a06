package vn.hocvuso.samples;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws names part by part, each as often as people bear it, so that nobody's whole name is copied. */
public final class Names {

    private final Weighted<String> familyNames = weighted(Table.rows("surnames"));
    private final Weighted<String> mensMiddleNames = weighted(of(Sex.MALE, "middle-names"));
    private final Weighted<String> womensMiddleNames = weighted(of(Sex.FEMALE, "middle-names"));
    private final Weighted<String> mensGivenNames = weighted(of(Sex.MALE, "given-names"));
    private final Weighted<String> womensGivenNames = weighted(of(Sex.FEMALE, "given-names"));
    private final List<String> highlandNames =
            Table.rows("highland-names").stream().map(row -> row.get("name")).toList();

    public String familyName(Dice dice) {
        return familyNames.draw(dice);
    }

    public String lowlandName(Dice dice, String familyName, Sex sex) {
        String middle = (sex == Sex.MALE ? mensMiddleNames : womensMiddleNames).draw(dice);
        String given = (sex == Sex.MALE ? mensGivenNames : womensGivenNames).draw(dice);
        return Stream.of(familyName, middle, given)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Xơ Đăng people have no family name: "A" before a man's name, "Y" before a woman's. */
    public String highlandName(Dice dice, Sex sex) {
        return (sex == Sex.MALE ? "A " : "Y ") + dice.oneOf(highlandNames);
    }

    private static List<Table.Row> of(Sex sex, String table) {
        return Table.rows(table).stream()
                .filter(row -> row.get("sex").equals(sex.name()))
                .toList();
    }

    private static Weighted<String> weighted(List<Table.Row> rows) {
        Weighted<String> names = new Weighted<>();
        rows.forEach(row -> names.add(row.get("name"), row.number("count")));
        return names;
    }
}
