package vn.hocvuso.imports.format;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a file to be read; what he leaves out is told by the program.
 *
 * @param charset as {@link Reading#charsetName} calls it
 * @param headerLine the line of the header, 0 where there is none
 * @param sheet the name of the only sheet to be read
 */
public record Choices(
        @Nullable String charset,
        @Nullable Character delimiter,
        @Nullable Integer headerLine,
        @Nullable String sheet,
        @Nullable DateOrder dateOrder,
        List<ChosenColumn> columns) {

    public static final Choices NONE = new Choices(null, null, null, null, null, List.of());

    public Choices {
        columns = List.copyOf(columns);
    }

    /** A column, from 0, and what it is to be; null for nothing. */
    public record ChosenColumn(int index, @Nullable Field field) {}

    public Choices withColumns(List<ChosenColumn> others) {
        return new Choices(charset, delimiter, headerLine, sheet, dateOrder, others);
    }

    Optional<ChosenColumn> of(Column column) {
        return columns.stream()
                .filter(chosen -> chosen.index() == column.index())
                .findFirst();
    }

    boolean takes(@Nullable Field field) {
        return field != null && columns.stream().anyMatch(chosen -> chosen.field() == field);
    }
}
