package vn.hocvuso.imports.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a file is laid out: its delimiter, the line of its header (0 where none was found) and its columns. */
public record Layout(char delimiter, int headerLine, List<Column> columns) {

    public Layout {
        columns = List.copyOf(columns);
    }

    public boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }

    /** Where each field stands; of several columns of one field the first. */
    public Map<Field, Integer> positions() {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        columns.forEach(column -> {
            if (column.field() != null) {
                positions.putIfAbsent(column.field(), column.index());
            }
        });
        return positions;
    }
}
