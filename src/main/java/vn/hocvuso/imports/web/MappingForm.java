package vn.hocvuso.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.hocvuso.imports.format.DateOrder;

/**
 * The form of the page on which columns are told, as it comes: lists by repeated names, since a word may hold a comma.
 *
 * @param params {@code header} is the signature of the header that the {@code fields} belong to; {@code word} and
 *     {@code meaning} tell what unknown words mean
 */
record MappingForm(MultiValueMap<String, String> params) {

    private static final String TAB = "TAB";

    @Nullable
    String header() {
        return params.getFirst("header");
    }

    /** Without its columns. */
    MappingRequest table() {
        return request(List.of());
    }

    /** With those columns that the program itself would not have told so. */
    MappingRequest withColumns(List<String> told) {
        List<MappingRequest.ColumnRequest> columns = new ArrayList<>();
        List<String> wanted = all("field");
        for (int index = 0; index < Math.min(wanted.size(), told.size()); index++) {
            if (!wanted.get(index).equals(told.get(index))) {
                columns.add(new MappingRequest.ColumnRequest(index, wanted.get(index)));
            }
        }
        return request(columns);
    }

    private MappingRequest request(List<MappingRequest.ColumnRequest> columns) {
        String delimiter = params.getFirst("delimiter");
        return new MappingRequest(
                columns,
                params.getFirst("charset"),
                TAB.equals(delimiter) ? "\t" : delimiter,
                number(params.getFirst("headerLine")),
                params.getFirst("sheet"),
                order(params.getFirst("dateOrder")),
                values());
    }

    private List<MappingRequest.ValueRequest> values() {
        List<MappingRequest.ValueRequest> values = new ArrayList<>();
        List<String> words = all("word");
        List<String> fields = all("wordField");
        List<String> meanings = all("meaning");
        for (int index = 0; index < Math.min(words.size(), Math.min(fields.size(), meanings.size())); index++) {
            if (!meanings.get(index).isBlank()) {
                values.add(new MappingRequest.ValueRequest(fields.get(index), words.get(index), meanings.get(index)));
            }
        }
        return values;
    }

    private List<String> all(String name) {
        return Objects.requireNonNullElse(params.get(name), List.of());
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable DateOrder order(@Nullable String text) {
        return text == null || text.isBlank() ? null : DateOrder.valueOf(text);
    }
}
