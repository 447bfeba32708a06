package vn.hocvuso.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.people.PeopleMapper.CompletionRow;
import vn.hocvuso.people.PeopleMapper.ExemptionRow;
import vn.hocvuso.people.PeopleMapper.Row;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** Makes of stored people what may be shown of them, with what they finished. */
@Component
class Masking {

    private final PeopleMapper mapper;
    private final Vault vault;

    Masking(PeopleMapper mapper, Vault vault) {
        this.mapper = mapper;
        this.vault = vault;
    }

    ShownPerson shown(Caller caller, Row row) {
        return shown(caller, List.of(row)).get(0);
    }

    /** In the order of the rows. */
    List<ShownPerson> shown(Caller caller, List<Row> rows) {
        Map<PersonId, List<ShownCompletion>> completions = completionsOf(rows);
        Map<PersonId, List<ShownExemption>> exemptions = exemptionsOf(caller, rows);
        return rows.stream()
                .map(row -> shown(
                        row,
                        exemptions.getOrDefault(row.id(), List.of()),
                        completions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Why, only those see who run the commune. */
    private Map<PersonId, List<ShownExemption>> exemptionsOf(Caller caller, List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        boolean withReason = caller.role().administers();
        return mapper
                .exemptionsOf(
                        rows.stream().map(Row::communeCode).collect(toSet()),
                        rows.stream().map(Row::id).toList())
                .stream()
                .collect(groupingBy(ExemptionRow::personId, mapping(one -> one.shown(withReason), toList())));
    }

    private Map<PersonId, List<ShownCompletion>> completionsOf(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return mapper
                .completionsOf(
                        rows.stream().map(Row::communeCode).collect(toSet()),
                        rows.stream().map(Row::id).toList())
                .stream()
                .collect(groupingBy(CompletionRow::personId, mapping(CompletionRow::shown, toList())));
    }

    private ShownPerson shown(Row row, List<ShownExemption> exemptions, List<ShownCompletion> completions) {
        String tail = row.nationalIdTail();
        return new ShownPerson(
                row.code(),
                row.rosterCode(),
                row.version(),
                row.communeCode(),
                row.villageCode(),
                row.villageName(),
                row.organisationCode(),
                row.organisationName(),
                row.fullName(),
                row.birthDate(),
                row.birthYear(),
                row.sex(),
                tail == null ? null : NationalId.masked(tail),
                masked(row.phone()),
                row.groups(),
                row.residence(),
                row.note(),
                exemptions,
                completions);
    }

    private @Nullable String masked(@Nullable Sealed phone) {
        return phone == null ? null : new Phone(vault.openText(phone)).masked();
    }
}
