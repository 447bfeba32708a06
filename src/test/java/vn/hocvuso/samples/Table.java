package vn.hocvuso.samples;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the small tables beside this package: parts of names, places, offices. None of their cells holds a comma. */
final class Table {

    private Table() {}

    static List<Row> rows(String name) {
        var resource = requireNonNull(Table.class.getResourceAsStream(name + ".csv"), name);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            List<List<String>> lines = reader.lines().map(Table::cells).toList();
            return lines.stream()
                    .skip(1)
                    .map(cells -> new Row(lines.get(0), cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> rowsOf(String commune, String name) {
        return rows(name).stream()
                .filter(row -> row.get("commune").equals(commune))
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    /** A line, by the names of its columns. */
    record Row(List<String> header, List<String> cells) {

        String get(String column) {
            return cells.get(header.indexOf(column));
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        List<String> list(String column) {
            return List.of(get(column).split(";", -1));
        }
    }
}
