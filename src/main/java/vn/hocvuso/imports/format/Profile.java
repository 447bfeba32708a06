package vn.hocvuso.imports.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the columns of an earlier file with the same headings were said to be, by their {@link HeaderKeys}. */
public record Profile(Map<String, Field> fields) {

    public Profile {
        fields = Map.copyOf(fields);
    }

    public static Profile of(List<Column> columns) {
        Map<String, Field> fields = new HashMap<>();
        List<String> keys = HeaderKeys.of(columns);
        for (int index = 0; index < keys.size(); index++) {
            Field field = columns.get(index).field();
            if (field != null) {
                fields.put(keys.get(index), field);
            }
        }
        return new Profile(fields);
    }

    /** The same columns, told as they were then. */
    List<Column> told(List<Column> columns) {
        List<String> keys = HeaderKeys.of(columns);
        List<Column> told = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            Column column = columns.get(index);
            Field field = fields.get(keys.get(index));
            told.add(new Column(column.index(), column.header(), field, field == null ? null : Column.How.PROFILE));
        }
        return told;
    }
}
