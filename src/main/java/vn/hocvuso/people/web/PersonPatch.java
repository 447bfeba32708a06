package vn.hocvuso.people.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.hocvuso.people.Correction;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** Reads a correction from JSON: what is absent is not said, null says that there is no value. */
final class PersonPatch {

    private static final String VERSION = "version";

    private final ObjectNode body;
    private final Set<String> left;
    private final List<FieldFault> faults = new ArrayList<>();

    private PersonPatch(ObjectNode body) {
        this.body = body;
        this.left = new LinkedHashSet<>(body.propertyNames());
    }

    /** What was sent. */
    record Read(int version, Correction correction) {}

    static Read read(ObjectNode body, LocalDate today) {
        return new PersonPatch(body).read(new Correction(today));
    }

    private Read read(Correction correction) {
        Integer version = version();
        said(PersonField.FULL_NAME, name -> correction.fullName(text(name)));
        said(PersonField.BIRTH_DATE, name -> correction.birthDate(day(name)));
        said(PersonField.BIRTH_YEAR, name -> correction.birthYear(number(name)));
        said(PersonField.SEX, name -> correction.sex(oneOf(name, Sex.class)));
        said(PersonField.NATIONAL_ID, name -> correction.nationalId(text(name)));
        said(PersonField.PHONE, name -> correction.phone(text(name)));
        said(PersonField.VILLAGE, name -> correction.village(text(name)));
        said(PersonField.ORGANISATION, name -> correction.organisation(text(name)));
        said(PersonField.GROUPS, name -> correction.groups(groups(name)));
        said(PersonField.RESIDENCE, name -> correction.residence(oneOf(name, Residence.class)));
        said(PersonField.NOTE, name -> correction.note(text(name)));
        left.forEach(name -> faults.add(new FieldFault(name, "FIELD_UNKNOWN")));
        if (!faults.isEmpty() || version == null) {
            throw new InvalidInput(Kind.INVALID, faults);
        }
        return new Read(version, correction);
    }

    private void said(String name, Consumer<String> read) {
        if (left.remove(name)) {
            read.accept(name);
        }
    }

    private @Nullable Integer version() {
        left.remove(VERSION);
        Integer version = body.has(VERSION) ? number(VERSION) : null;
        if (version == null && faults.isEmpty()) {
            faults.add(new FieldFault(VERSION, "REQUIRED"));
        }
        return version;
    }

    private Optional<JsonNode> value(String name) {
        return Optional.of(body.get(name)).filter(node -> !node.isNull());
    }

    private @Nullable String text(String name) {
        JsonNode node = value(name).orElse(null);
        if (node == null || node.isString()) {
            return node == null ? null : node.stringValue();
        }
        faults.add(new FieldFault(name, "VALUE_INVALID"));
        return null;
    }

    private @Nullable Integer number(String name) {
        JsonNode node = value(name).orElse(null);
        if (node == null || node.isInt()) {
            return node == null ? null : node.intValue();
        }
        faults.add(new FieldFault(name, "VALUE_INVALID"));
        return null;
    }

    private @Nullable LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            faults.add(new FieldFault(name, "DAY_UNREADABLE"));
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        JsonNode node = value(name).orElse(null);
        return node == null ? null : oneOf(name, node, type).orElse(null);
    }

    private List<Group> groups(String name) {
        JsonNode node = value(name).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            faults.add(new FieldFault(name, "VALUE_INVALID"));
        }
        return node.valueStream()
                .map(entry -> oneOf(name, entry, Group.class))
                .flatMap(Optional::stream)
                .toList();
    }

    private <E extends Enum<E>> Optional<E> oneOf(String name, JsonNode node, Class<E> type) {
        E[] values = type.getEnumConstants();
        Optional<E> found = Arrays.stream(values)
                .filter(value -> node.isString() && value.name().equals(node.stringValue()))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(new FieldFault(name, "VALUE_NOT_LISTED", String.join(", ", names(values))));
        }
        return found;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
