package vn.hocvuso.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.shared.SearchKey;

/**
 * Finds out whom the rows of a roster speak of: the person with the row's code; else, among people without a code (a row
 * without a code: among all), the one with its national id, else the only one of that name, birth date and village. Those who
 * went into others are looked for in the same way.
 */
@Component
public class RosterResolver {

    private final PersonMapper mapper;
    private final MergeMapper merges;
    private final LookupKeys keys;

    RosterResolver(PersonMapper mapper, MergeMapper merges, LookupKeys keys) {
        this.mapper = mapper;
        this.merges = merges;
        this.keys = keys;
    }

    /** The answer has the order of the rows. */
    public List<Resolved> resolve(String commune, List<PersonSaid> rows) {
        List<Asked> asked = rows.stream()
                .map(row -> new Asked(row, keys.ofNationalId(row.nationalId())))
                .toList();
        Roster named = new Roster(
                index(commune, asked, Asked::rosterCode, mapper::byRosterCode, Person::rosterCode),
                index(commune, asked, Asked::identity, mapper::byNationalIdKey, Person::nationalIdKey));
        Gone gone = gone(commune);
        Map<String, List<Person>> alike = alike(commune, asked, named);
        return asked.stream().map(row -> resolved(row, named, gone, alike)).toList();
    }

    /** A row of somebody who went into somebody else speaks of the latter, and changes nobody. */
    private static Resolved resolved(Asked row, Roster named, Gone gone, Map<String, List<Person>> alike) {
        Optional<Resolution> known = named.resolve(row);
        Resolution resolution = known.orElseGet(() -> byNameBirthAndVillage(row, alike));
        Optional<Person> into =
                resolution instanceof Resolution.Newcomer ? gone.into(row) : gone.ofCode(row.rosterCode());
        return into.map(person -> new Resolved(row.said().nothing(), new Resolution.Known(person)))
                .orElseGet(() -> new Resolved(row.said(), resolution));
    }

    private Gone gone(String commune) {
        List<MergeMapper.Gone> all = merges.gone(commune);
        List<PersonId> into =
                all.stream().map(MergeMapper.Gone::intoId).distinct().toList();
        List<Person> people = into.isEmpty() ? List.of() : mapper.byId(commune, into);
        return new Gone(all, people.stream().collect(toMap(Person::id, Function.identity())));
    }

    /** People who went into others: they are known by the same as those who are there. */
    private record Gone(List<MergeMapper.Gone> all, Map<PersonId, Person> into) {

        Optional<Person> into(Asked row) {
            return ofCode(row.rosterCode())
                    .or(() -> first(one -> mayBe(row, one)
                            && row.identity() != null
                            && row.identity().equals(one.nationalIdKey())))
                    .or(() -> first(one -> mayBe(row, one)
                            && row.birth().year() != null
                            && row.nameKey().equals(one.nameKey())
                            && row.birth().equals(one.birth())
                            && Objects.equals(row.village(), one.villageCode())));
        }

        Optional<Person> ofCode(@Nullable String rosterCode) {
            return rosterCode == null ? Optional.empty() : first(one -> rosterCode.equals(one.rosterCode()));
        }

        private static boolean mayBe(Asked row, MergeMapper.Gone one) {
            return row.rosterCode() == null || one.rosterCode() == null;
        }

        private Optional<Person> first(Predicate<MergeMapper.Gone> wanted) {
            return all.stream().filter(wanted).findFirst().map(one -> Objects.requireNonNull(into.get(one.intoId())));
        }
    }

    private static Map<String, List<Person>> index(
            String commune,
            List<Asked> rows,
            Function<Asked, @Nullable String> asked,
            BiFunction<String, Collection<String>, List<Person>> find,
            Function<Person, @Nullable String> by) {
        List<String> wanted =
                rows.stream().map(asked).filter(Objects::nonNull).distinct().toList();
        Stream<Person> found = wanted.isEmpty() ? Stream.empty() : find.apply(commune, wanted).stream();
        return found.collect(groupingBy(person -> Objects.requireNonNull(by.apply(person))));
    }

    /** People of the names of those rows that neither code nor national id has settled, by their names. */
    private Map<String, List<Person>> alike(String commune, List<Asked> rows, Roster named) {
        List<Likeness> open = rows.stream()
                .filter(row -> row.birth().year() != null && named.resolve(row).isEmpty())
                .map(row -> new Likeness(row.nameKey(), row.birth().year()))
                .distinct()
                .toList();
        Stream<Person> found = open.isEmpty() ? Stream.empty() : mapper.alike(commune, JsonRows.of(open)).stream();
        return found.collect(groupingBy(Person::nameKey));
    }

    private static Resolution byNameBirthAndVillage(Asked row, Map<String, List<Person>> alike) {
        if (row.birth().year() == null) {
            return new Resolution.Newcomer();
        }
        List<Person> same = alike.getOrDefault(row.nameKey(), List.of()).stream()
                .filter(person -> row.rosterCode() == null || person.rosterCode() == null)
                .filter(person -> person.birth().equals(row.birth()))
                .filter(person -> Objects.equals(person.villageCode(), row.village()))
                .filter(person -> row.identity() == null || person.nationalIdKey() == null)
                .toList();
        return same.size() == 1 ? new Resolution.Known(same.get(0)) : new Resolution.Newcomer();
    }

    /** A row, and the look-up key of its national id. */
    private record Asked(PersonSaid said, @Nullable String identity, String nameKey, Birth birth) {

        Asked(PersonSaid said, @Nullable String identity) {
            this(
                    said,
                    identity,
                    SearchKey.of(said.fields().required(PersonField.FULL_NAME)),
                    new Birth(
                            said.fields().day(PersonField.BIRTH_DATE),
                            said.fields().number(PersonField.BIRTH_YEAR)));
        }

        @Nullable
        String rosterCode() {
            return said.rosterCode();
        }

        @Nullable
        String village() {
            return said.fields().text(PersonField.VILLAGE);
        }
    }

    /** The people that the rows name by code or national id. */
    private record Roster(Map<String, List<Person>> byCode, Map<String, List<Person>> byIdentity) {

        Optional<Resolution> resolve(Asked row) {
            String code = row.rosterCode();
            List<Person> sameIdentity =
                    row.identity() == null ? List.of() : byIdentity.getOrDefault(row.identity(), List.of());
            for (Person other : sameIdentity) {
                if (code != null && other.rosterCode() != null && !code.equals(other.rosterCode())) {
                    return Optional.of(new Resolution.IdentityTaken(other.code()));
                }
            }
            List<Person> sameCode = code == null ? List.of() : byCode.getOrDefault(code, List.of());
            List<Person> same = sameCode.isEmpty() ? sameIdentity : sameCode;
            return same.stream().findFirst().map(Resolution.Known::new);
        }
    }
}
