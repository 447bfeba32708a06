package vn.hocvuso.imports.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.WordMeaning;
import vn.hocvuso.imports.format.Choices;
import vn.hocvuso.imports.format.Choices.ChosenColumn;
import vn.hocvuso.imports.format.DateOrder;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.Headings;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.shared.InvalidInput;

/** How a file is to be read, as the API takes it. */
record MappingRequest(
        @Nullable List<ColumnRequest> columns,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable Integer headerLine,
        @Nullable String sheet,
        @Nullable DateOrder dateOrder,
        @Nullable List<ValueRequest> values) {

    private static final int LONGEST_WORD = 120;

    /** A column, from 0, and the field that it is; null or blank for none. */
    record ColumnRequest(int index, @Nullable String field) {}

    /** A word of a field's column, and the code that it means. */
    record ValueRequest(
            @Nullable String field,
            @Nullable String found,
            @Nullable String value) {}

    Choices choices(ImportKind kind) {
        List<ColumnRequest> asked = Objects.requireNonNullElse(columns, List.of());
        List<ChosenColumn> chosen = asked.stream()
                .map(column -> new ChosenColumn(column.index(), field(kind, column.field())))
                .toList();
        mustBeOnce(chosen);
        if (headerLine != null && headerLine < 0) {
            throw InvalidInput.unprocessable("headerLine", "UNKNOWN_VALUE", headerLine);
        }
        return new Choices(
                blankAsNull(charset), character(delimiter), headerLine, blankAsNull(sheet), dateOrder, chosen);
    }

    private static @Nullable Field field(ImportKind kind, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Field.named(name)
                .filter(Headings.of(kind)::know)
                .orElseThrow(() -> InvalidInput.unprocessable("columns", "UNKNOWN_FIELD", name));
    }

    private static void mustBeOnce(List<ChosenColumn> chosen) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        for (ChosenColumn column : chosen) {
            Field field = column.field();
            if (field != null && !taken.add(field)) {
                throw InvalidInput.unprocessable("columns", "FIELD_TWICE", field.contractName());
            }
        }
    }

    private static @Nullable Character character(@Nullable String delimiter) {
        if (delimiter == null || delimiter.isEmpty()) {
            return null;
        }
        boolean usable = delimiter.length() == 1 && "\"\r\n".indexOf(delimiter.charAt(0)) < 0;
        if (!usable) {
            throw InvalidInput.unprocessable("delimiter", "UNKNOWN_VALUE", delimiter);
        }
        return delimiter.charAt(0);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    List<WordMeaning> words() {
        return Objects.requireNonNullElse(values, List.<ValueRequest>of()).stream()
                .map(MappingRequest::word)
                .toList();
    }

    private static WordMeaning word(ValueRequest word) {
        String found = Objects.requireNonNullElse(word.found(), "");
        String value = Objects.requireNonNullElse(word.value(), "");
        Field field = Field.named(Objects.requireNonNullElse(word.field(), ""))
                .filter(one -> Vocabulary.codes(one).contains(value))
                .orElseThrow(() -> InvalidInput.unprocessable("values", "UNKNOWN_VALUE", value));
        if (found.isBlank() || found.length() > LONGEST_WORD) {
            throw InvalidInput.unprocessable("values", "UNKNOWN_VALUE", found);
        }
        return new WordMeaning(field, found, value);
    }
}
