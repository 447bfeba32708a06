package vn.hocvuso.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of something, by field. A field that is absent was not said; a null says that there is no value. Days are
 * written yyyy-MM-dd, lists one entry a line.
 */
public record Fields(Map<String, @Nullable String> values) {

    public static final Fields NONE = new Fields(Map.of());

    public Fields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public boolean says(String field) {
        return values.containsKey(field);
    }

    public @Nullable String text(String field) {
        return values.get(field);
    }

    /** The value of a field that must be there. */
    public String required(String field) {
        String value = values.get(field);
        if (value == null) {
            throw new IllegalStateException("The field " + field + " is not said");
        }
        return value;
    }

    public @Nullable LocalDate day(String field) {
        String value = values.get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    public @Nullable Integer number(String field) {
        String value = values.get(field);
        return value == null ? null : Integer.valueOf(value);
    }

    public List<String> list(String field) {
        String value = values.get(field);
        return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split("\n"));
    }

    /** These fields with what is said later laid over them. */
    public Fields with(Fields later) {
        Map<String, @Nullable String> both = new LinkedHashMap<>(values);
        both.putAll(later.values);
        return new Fields(both);
    }

    /** These fields but for those that others say. */
    public Fields without(Fields others) {
        Map<String, @Nullable String> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(others.values.keySet());
        return new Fields(rest);
    }

    /** The names of the fields of which others say something else. */
    public List<String> against(Fields others) {
        return values.keySet().stream()
                .filter(field -> others.says(field) && !Objects.equals(text(field), others.text(field)))
                .toList();
    }

    public static Builder said() {
        return new Builder();
    }

    /** Collects what is said. */
    public static final class Builder {

        private final Map<String, @Nullable String> values = new LinkedHashMap<>();

        /** Says a value, or with null that there is none. */
        public Builder say(String field, @Nullable Object value) {
            values.put(field, value == null ? null : value.toString());
            return this;
        }

        public Builder sayList(String field, List<String> entries) {
            return say(field, String.join("\n", entries));
        }

        /** Says a value if there is one. */
        public Builder sayIfPresent(String field, @Nullable Object value) {
            return value == null ? this : say(field, value);
        }

        public Fields build() {
            return new Fields(values);
        }
    }
}
