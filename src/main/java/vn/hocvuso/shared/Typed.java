package vn.hocvuso.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.shared.DomainException.Kind;

/** Reads what people type into the fields of a form, and collects what cannot be read. */
public final class Typed {

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final List<FieldFault> faults = new ArrayList<>();

    /** A text that must be there. */
    public String required(String field, @Nullable String typed, int longest) {
        String text = text(field, typed, longest);
        if (text == null) {
            faults.add(new FieldFault(field, "REQUIRED"));
            return "";
        }
        return text;
    }

    public @Nullable String text(String field, @Nullable String typed, int longest) {
        String text = textOrNull(typed);
        if (text != null && text.length() > longest) {
            faults.add(new FieldFault(field, "TEXT_TOO_LONG", longest));
        }
        return text;
    }

    /** The code of something new. */
    public String code(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (!text.matches(Code.FORM)) {
            faults.add(new FieldFault(field, "CODE_FORM"));
        }
        return text;
    }

    /** Lines that hold something. */
    public List<String> lines(String field, @Nullable String typed, int most, int longest) {
        List<String> lines = typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.size() > most || lines.stream().anyMatch(line -> line.length() > longest)) {
            faults.add(new FieldFault(field, "LINES_TOO_LONG", most, longest));
        }
        return lines;
    }

    /** A day as browsers send it, yyyy-MM-dd, or as people write it, dd/MM/yyyy. */
    public @Nullable LocalDate day(String field, @Nullable String typed) {
        String text = textOrNull(typed);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> day = DAYS.stream()
                .map(format -> day(format, text))
                .flatMap(Optional::stream)
                .findFirst();
        if (day.isEmpty()) {
            faults.add(new FieldFault(field, "DAY_TYPED"));
        }
        return day.orElse(null);
    }

    public LocalDate requiredDay(String field, @Nullable String typed) {
        if (textOrNull(typed) == null) {
            faults.add(new FieldFault(field, "REQUIRED"));
        }
        LocalDate day = day(field, typed);
        return day == null ? LocalDate.EPOCH : day;
    }

    /** A whole number, its thousands with or without points. */
    public @Nullable Integer number(String field, @Nullable String typed) {
        String text = textOrNull(typed);
        if (text == null) {
            return null;
        }
        String digits = text.matches("-?\\d{1,3}(\\.\\d{3})+") ? text.replace(".", "") : text;
        if (!digits.matches("-?\\d{1,9}")) {
            faults.add(new FieldFault(field, "WHOLE_NUMBER_TYPED"));
            return null;
        }
        return Integer.valueOf(digits);
    }

    /** A number with a comma or a point before its decimals. */
    public @Nullable BigDecimal decimal(String field, @Nullable String typed) {
        String text = textOrNull(typed);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,9}([,.]\\d{1,2})?")) {
            faults.add(new FieldFault(field, "NUMBER_TYPED"));
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** One of several, by its name. */
    public <E extends Enum<E>> @Nullable E one(String field, @Nullable String typed, Class<E> type) {
        String text = textOrNull(typed);
        if (text == null) {
            return null;
        }
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(new FieldFault(field, "VALUE_INVALID"));
        }
        return found.orElse(null);
    }

    /** Notes what a form finds wrong by itself. */
    public void refuse(String field, String code, Object... arguments) {
        faults.add(new FieldFault(field, code, arguments));
    }

    /** Refuses the form where anything could not be read, naming all of it. */
    public void mustBeRead() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
    }

    private static Optional<LocalDate> day(DateTimeFormatter format, String text) {
        try {
            return Optional.of(LocalDate.parse(text, format))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String textOrNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
