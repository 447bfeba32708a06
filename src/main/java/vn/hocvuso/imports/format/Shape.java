package vn.hocvuso.imports.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the rows of a table tell beside their own cells; it stands in cells that are added at their end.
 *
 * @param inherited what a row has from the rows above it: the village of its group, what its household has in common
 * @param courses the columns of each course, where a row has several
 */
public record Shape(Set<Field> inherited, List<CourseColumns> courses) {

    static final Shape PLAIN = new Shape(Set.of(), List.of());

    private static final List<Field> OF_COURSE = List.of(Field.COURSE, Field.STATUS, Field.COMPLETED_ON);

    public Shape {
        inherited = new LinkedHashSet<>(inherited);
        courses = List.copyOf(courses);
    }

    /** The columns of one course, from 0; {@code day} is -1 where there is none. */
    public record CourseColumns(String course, int state, int day) {}

    /** The fields of the added cells, in their order. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>(inherited);
        if (!courses.isEmpty()) {
            fields.addAll(OF_COURSE);
        }
        return fields;
    }
}
