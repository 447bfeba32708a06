package vn.hocvuso.roster;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.shared.SearchKey;

/**
 * Finds out whom the rows of a roster speak of: the person with the row's code; else, among people without a code (a row
 * without a code: among all), the one with its national id, else the only one of that name, birth date and village.
 */
@Component
public class RosterResolver {

    private final PersonMapper mapper;
    private final LookupKeys keys;

    RosterResolver(PersonMapper mapper, LookupKeys keys) {
        this.mapper = mapper;
        this.keys = keys;
    }

    /** The answer has the order of the rows. */
    public List<Resolved> resolve(String commune, List<PersonSaid> rows) {
        Map<PersonSaid, String> identities = new HashMap<>();
        rows.forEach(row -> identities.put(row, keys.ofNationalId(row.nationalId())));
        Roster roster = new Roster(
                index(commune, rows, PersonSaid::rosterCode, mapper::byRosterCode, Person::rosterCode),
                index(commune, rows, identities::get, mapper::byNationalIdKey, Person::nationalIdKey),
                index(commune, rows, RosterResolver::nameKey, mapper::byNameKey, Person::nameKey));
        return rows.stream()
                .map(row -> new Resolved(row, roster.resolve(row, identities.get(row))))
                .toList();
    }

    private static Map<String, List<Person>> index(
            String commune,
            List<PersonSaid> rows,
            Function<PersonSaid, @Nullable String> asked,
            BiFunction<String, Collection<String>, List<Person>> find,
            Function<Person, @Nullable String> by) {
        List<String> wanted =
                rows.stream().map(asked).filter(Objects::nonNull).distinct().toList();
        Stream<Person> found = wanted.isEmpty() ? Stream.empty() : find.apply(commune, wanted).stream();
        return found.collect(groupingBy(person -> Objects.requireNonNull(by.apply(person))));
    }

    private static @Nullable String nameKey(PersonSaid row) {
        String name = row.fields().text(PersonField.FULL_NAME);
        return name == null ? null : SearchKey.of(name);
    }

    /** The people that a slice of rows may speak of. */
    private record Roster(
            Map<String, List<Person>> byCode, Map<String, List<Person>> byIdentity, Map<String, List<Person>> byName) {

        Resolution resolve(PersonSaid row, @Nullable String identity) {
            String code = row.rosterCode();
            List<Person> sameIdentity = identity == null ? List.of() : byIdentity.getOrDefault(identity, List.of());
            for (Person other : sameIdentity) {
                if (code != null && other.rosterCode() != null && !code.equals(other.rosterCode())) {
                    return new Resolution.IdentityTaken(other.code());
                }
            }
            List<Person> sameCode = code == null ? List.of() : byCode.getOrDefault(code, List.of());
            if (!sameCode.isEmpty()) {
                return new Resolution.Known(sameCode.get(0));
            }
            return sameIdentity.isEmpty()
                    ? byNameBirthAndVillage(row, identity)
                    : new Resolution.Known(sameIdentity.get(0));
        }

        private Resolution byNameBirthAndVillage(PersonSaid row, @Nullable String identity) {
            String name = nameKey(row);
            if (name == null || row.fields().day(PersonField.BIRTH_DATE) == null) {
                return new Resolution.Newcomer();
            }
            List<Person> same = byName.getOrDefault(name, List.of()).stream()
                    .filter(person -> row.rosterCode() == null || person.rosterCode() == null)
                    .filter(person ->
                            Objects.equals(person.birthDate(), row.fields().day(PersonField.BIRTH_DATE)))
                    .filter(person ->
                            Objects.equals(person.villageCode(), row.fields().text(PersonField.VILLAGE)))
                    .filter(person -> identity == null || person.nationalIdKey() == null)
                    .toList();
            return same.size() == 1 ? new Resolution.Known(same.get(0)) : new Resolution.Newcomer();
        }
    }
}
