package vn.hocvuso.imports.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a table is laid out.
 *
 * @param headerLine the line of its header, 0 where it has none
 * @param headerLines how many lines the header takes
 * @param shape what its rows tell beside their own cells
 */
public record Layout(int headerLine, int headerLines, List<Column> columns, Shape shape) {

    public Layout {
        columns = List.copyOf(columns);
    }

    public boolean has(Field field) {
        return positions().containsKey(field);
    }

    /** The cells of a row that stand in the file. */
    public List<String> ownCells(FileRecord record) {
        int added = shape.fields().size();
        if (added == 0 || record.aside()) {
            return record.cells();
        }
        List<String> own = new ArrayList<>(record.cells());
        own.subList(columns.size(), columns.size() + added).clear();
        return own;
    }

    /** What rows have from the lines above them, and no column of the file says. */
    public List<Field> onlyInherited() {
        return shape.inherited().stream()
                .filter(field -> columns.stream().noneMatch(column -> column.field() == field))
                .toList();
    }

    /** Where each field stands: of several columns of one field the first, and what is inherited before all. */
    public Map<Field, Integer> positions() {
        Map<Field, Integer> positions = new EnumMap<>(Field.class);
        columns.forEach(column -> {
            if (column.field() != null) {
                positions.putIfAbsent(column.field(), column.index());
            }
        });
        List<Field> inherited = shape.fields();
        for (int index = 0; index < inherited.size(); index++) {
            positions.put(inherited.get(index), columns.size() + index);
        }
        return positions;
    }
}
