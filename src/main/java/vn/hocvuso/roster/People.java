package vn.hocvuso.roster;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Facts;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Lines;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.facts.Statement;
import vn.hocvuso.facts.SubjectKind;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.PersonMapper.VillageSpan;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** The people of the rosters. What stands of a person is the fold of what rosters and hands said of him. */
@Component
public class People {

    private final PersonMapper mapper;
    private final PersonWriter writer;
    private final PersonCodes codes;
    private final Facts facts;
    private final Villages villages;
    private final Organisations organisations;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Vault vault;

    People(
            PersonMapper mapper,
            PersonWriter writer,
            PersonCodes codes,
            Facts facts,
            Villages villages,
            Organisations organisations,
            Freshness freshness,
            AuditTrail audit,
            Vault vault) {
        this.mapper = mapper;
        this.writer = writer;
        this.codes = codes;
        this.facts = facts;
        this.villages = villages;
        this.organisations = organisations;
        this.freshness = freshness;
        this.audit = audit;
        this.vault = vault;
    }

    public Person get(Caller caller, String code) {
        return mapper.seen(caller, code).orElseThrow(() -> new NotFound("person"));
    }

    public List<Person> withIds(String commune, Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : mapper.byId(commune, ids);
    }

    /** Those in the caller's scope. */
    public List<Person> withIds(Caller caller, Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : mapper.seenById(caller, ids);
    }

    /** What those of a commune are called who have these codes; others are left out. */
    public Map<String, String> names(String commune, Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : mapper.names(commune, JsonRows.of(new HashSet<>(codes))).stream()
                        .collect(toMap(PersonMapper.Named::code, PersonMapper.Named::fullName));
    }

    /** Those with one of these national ids, by their look-up keys. */
    public List<Person> withNationalIdKeys(String commune, Collection<String> keys) {
        return keys.isEmpty() ? List.of() : mapper.byNationalIdKey(commune, keys);
    }

    /** Those who bear a name that is asked for, unless they are known to be born in another year. */
    public List<Person> alike(String commune, Collection<Likeness> asked) {
        return asked.isEmpty() ? List.of() : mapper.alike(commune, JsonRows.of(asked));
    }

    /** Those of some communes with one of these national ids, by their look-up keys, and no more of them than is needed to know them by it. */
    public List<NationalIdHolder> holders(Collection<String> communes, Collection<String> keys) {
        return keys.isEmpty() || communes.isEmpty() ? List.of() : mapper.holders(communes, JsonRows.of(keys));
    }

    /** What the people of a commune are told apart by. */
    public List<PersonTraits> traits(String commune) {
        return mapper.traits(commune).stream().map(this::opened).toList();
    }

    private PersonTraits opened(PersonMapper.SealedTraits sealed) {
        Sealed nationalId = sealed.nationalId();
        Sealed phone = sealed.phone();
        return new PersonTraits(
                sealed.id(),
                sealed.fullName(),
                sealed.birthDate(),
                sealed.birthYear(),
                sealed.sex(),
                nationalId == null ? null : vault.openText(nationalId),
                phone == null ? null : vault.openText(phone),
                sealed.villageId(),
                sealed.organisationId());
    }

    /** Corrects a person by hand; a version that is no longer the stored one is refused. */
    @Transactional
    public Person change(Caller caller, String code, int version, Fields said) {
        Person person = get(caller, code);
        caller.mustCorrectPeople();
        freshness.markChanged(person.communeCode()); // and so locks it: a roster that is being applied waits
        Places places = placesOf(person.communeCode());
        mustKnowPlaces(caller, person, said);
        mustBeFree(person, said);
        PersonDraft draft = writer.overlaid(PersonDraft.of(person), said, places);
        if (mapper.updateVersion(draft, version) == 0) {
            throw new StaleVersion(code);
        }
        moveVillages(person.communeCode(), places, Map.of(person.id(), draft));
        facts.say(
                person.communeCode(),
                SubjectKind.PERSON,
                Origin.correction(caller.username()),
                List.of(new Statement(person.id().value(), null, withWholeBirth(said, draft))));
        audit.record(
                caller.username(),
                "person.changed",
                Subject.of("person", code, person.communeCode()),
                String.join(", ", said.values().keySet()));
        return mapper.byId(person.communeCode(), List.of(person.id())).get(0);
    }

    /** Day and year of a birth hold together. */
    private static Fields withWholeBirth(Fields said, PersonDraft draft) {
        return said.says(PersonField.BIRTH_DATE) || said.says(PersonField.BIRTH_YEAR)
                ? said.with(Fields.said()
                        .say(PersonField.BIRTH_DATE, draft.birthDate())
                        .say(PersonField.BIRTH_YEAR, draft.birthYear())
                        .build())
                : said;
    }

    /** Takes one thing back that was said of a person: what else was said of him stands. */
    @Transactional
    void unsay(String commune, PersonId person, long fact) {
        freshness.markChanged(commune);
        Fields left = facts.unsay(commune, SubjectKind.PERSON, person.value(), fact);
        Places places = placesOf(commune);
        PersonDraft draft = writer.newcomer(
                commune, withIds(commune, List.of(person)).get(0).code(), left, places);
        update(List.of(draft));
        moveVillages(commune, places, Map.of(person, draft));
    }

    /** What hands corrected of the people of some rows: it holds, whatever the rows say. */
    public Map<PersonId, Fields> corrections(String commune, List<Resolved> rows) {
        List<Long> known = rows.stream()
                .map(Resolved::resolution)
                .filter(Resolution.Known.class::isInstance)
                .map(resolution -> ((Resolution.Known) resolution).person().id().value())
                .distinct()
                .toList();
        Map<PersonId, Fields> corrected = new HashMap<>();
        facts.corrections(commune, SubjectKind.PERSON, known)
                .forEach((person, fields) -> corrected.put(new PersonId(person), fields));
        return corrected;
    }

    /** Those of a commune of whom an import says something. */
    public List<Person> spokenOfBy(String commune, ImportId importId) {
        return withIds(
                commune, facts.subjectsOf(importId).stream().map(PersonId::new).toList());
    }

    /** Takes in rows of a roster, or people made by hand; the answer has their order. */
    @Transactional
    public List<PersonTold> tell(String commune, Origin origin, List<Resolved> rows) {
        Places places = placesOf(commune);
        Slice slice = slice(commune, rows, places);
        insert(slice.created().values());
        update(slice.updated().values());
        Map<String, PersonId> ids = idsOf(slice);
        Map<PersonId, PersonDraft> drafts = new HashMap<>();
        slice.created().forEach((code, draft) -> drafts.put(requireNonNull(ids.get(code)), draft));
        slice.moved()
                .forEach(code -> drafts.put(
                        requireNonNull(ids.get(code)),
                        requireNonNull(slice.updated().get(code))));
        moveVillages(commune, places, drafts);
        facts.say(commune, SubjectKind.PERSON, origin, slice.statements(ids));
        freshness.markChanged(commune);
        return slice.told(ids);
    }

    /** Takes back what an import said: what others said stands again; the answer names those who went with it. */
    @Transactional
    public List<PersonId> withdraw(String commune, ImportId importId, Lines lines) {
        freshness.markChanged(commune);
        Map<Long, Fields> left = facts.withdraw(commune, importId, lines);
        Places places = placesOf(commune);
        Map<PersonId, PersonDraft> changed = new HashMap<>();
        List<PersonId> gone = new ArrayList<>();
        for (Person person :
                withIds(commune, left.keySet().stream().map(PersonId::new).toList())) {
            Fields fields = requireNonNull(left.get(person.id().value()));
            if (fields.equals(Fields.NONE)) {
                gone.add(person.id());
            } else {
                changed.put(person.id(), writer.newcomer(commune, person.code(), fields, places));
            }
        }
        update(changed.values());
        moveVillages(commune, places, changed);
        if (!gone.isEmpty()) {
            mapper.deleteVillages(JsonRows.of(gone));
            mapper.delete(JsonRows.of(gone));
        }
        return gone;
    }

    /** Takes somebody off the roster with all that is said of him. */
    @Transactional
    public void remove(String commune, PersonId person) {
        freshness.markChanged(commune);
        facts.forget(commune, SubjectKind.PERSON, person.value());
        mapper.deleteVillages(JsonRows.of(List.of(person)));
        mapper.delete(JsonRows.of(List.of(person)));
    }

    private Slice slice(String commune, List<Resolved> rows, Places places) {
        Slice slice = new Slice();
        Map<PersonSaid, String> newCodes = codes.forNewcomers(commune, rows);
        Map<PersonId, Fields> corrected = corrections(commune, rows);
        for (Resolved row : rows) {
            if (row.resolution() instanceof Resolution.Known known) {
                Person person = known.person();
                Fields said = row.said().fields().without(corrected.getOrDefault(person.id(), Fields.NONE));
                slice.known(row.said(), person, before -> writer.overlaid(before, said, places));
            } else {
                String code = requireNonNull(newCodes.get(row.said()));
                slice.created(
                        row.said(), writer.newcomer(commune, code, row.said().fields(), places));
            }
        }
        return slice;
    }

    private void insert(Collection<PersonDraft> created) {
        if (!created.isEmpty()) {
            mapper.insert(JsonRows.of(created));
        }
    }

    private void update(Collection<PersonDraft> changed) {
        if (!changed.isEmpty()) {
            mapper.update(JsonRows.of(changed));
        }
    }

    private Map<String, PersonId> idsOf(Slice slice) {
        Map<String, PersonId> ids = new HashMap<>(slice.knownIds());
        if (!slice.created().isEmpty()) {
            mapper.ids(slice.created().keySet()).forEach(found -> ids.put(found.code(), found.id()));
        }
        return ids;
    }

    private void moveVillages(String commune, Places places, Map<PersonId, PersonDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<PersonId, List<VillageSpan>> spans =
                mapper.villagesOf(drafts.keySet()).stream().collect(groupingBy(VillageSpan::personId));
        List<VillageHistory> changed = new ArrayList<>();
        drafts.forEach((id, draft) -> {
            VillageHistory before = new VillageHistory(id, spans.getOrDefault(id, List.of()));
            VillageHistory after = history(before, draft, places);
            if (!after.equals(before)) {
                changed.add(after);
            }
        });
        if (!changed.isEmpty()) {
            mapper.deleteVillages(
                    JsonRows.of(changed.stream().map(VillageHistory::person).toList()));
            mapper.insertVillages(
                    commune,
                    JsonRows.of(changed.stream()
                            .flatMap(history -> history.spans().stream())
                            .toList()));
        }
    }

    private static VillageHistory history(VillageHistory before, PersonDraft draft, Places places) {
        var target = draft.villageId();
        if (target == null) {
            return before.movedTo(null, List.of());
        }
        if (!before.spans().isEmpty()) {
            var present = before.spans().get(before.spans().size() - 1).villageId();
            if (present.equals(target)) {
                return before;
            }
            List<String> presentCodes =
                    places.village(present).map(Village::code).map(List::of).orElse(List.of());
            return before.movedTo(places.village(target).orElseThrow(), presentCodes);
        }
        return before.movedTo(places.village(target).orElseThrow(), List.of());
    }

    private Places placesOf(String commune) {
        return Places.of(villages.of(commune), organisations.of(commune));
    }

    /** A place is given, or taken away, only by who has it in his scope. */
    private void mustKnowPlaces(Caller caller, Person person, Fields said) {
        String commune = person.communeCode();
        String village = said.text(PersonField.VILLAGE);
        if (village == null && said.says(PersonField.VILLAGE)) {
            village = villages.of(commune).stream()
                    .filter(one -> one.id().equals(person.villageId()))
                    .map(Village::code)
                    .findFirst()
                    .orElse(null);
        }
        if (village != null
                && villages.seenBy(caller, commune).stream().map(Village::code).noneMatch(village::equals)) {
            throw InvalidInput.unprocessable(PersonField.VILLAGE, "UNKNOWN_VILLAGE", village);
        }
        String organisation = said.text(PersonField.ORGANISATION);
        if (organisation == null && said.says(PersonField.ORGANISATION)) {
            organisation = organisations.of(commune).stream()
                    .filter(one -> one.id().equals(person.organisationId()))
                    .map(Organisation::code)
                    .findFirst()
                    .orElse(null);
        }
        if (organisation != null
                && organisations.seenBy(caller, commune).stream()
                        .map(Organisation::code)
                        .noneMatch(organisation::equals)) {
            throw InvalidInput.unprocessable(PersonField.ORGANISATION, "UNKNOWN_ORGANISATION", organisation);
        }
    }

    private void mustBeFree(Person person, Fields said) {
        String key = codes.identityKey(said.text(PersonField.NATIONAL_ID));
        if (key == null) {
            return;
        }
        boolean taken = mapper.byNationalIdKey(person.communeCode(), List.of(key)).stream()
                .anyMatch(other -> !other.id().equals(person.id()));
        if (taken) {
            throw InvalidInput.unprocessable(PersonField.NATIONAL_ID, "IDENTITY_TAKEN");
        }
    }

    /** What the rows of a slice make of the people: a person of whom several rows speak is laid over row by row. */
    private static final class Slice {

        private final Map<String, PersonDraft> created = new LinkedHashMap<>();
        private final Map<String, PersonDraft> updated = new LinkedHashMap<>();
        private final Map<String, PersonId> knownIds = new HashMap<>();
        private final Map<String, PersonDraft> present = new HashMap<>();
        private final Set<String> moved = new HashSet<>();
        private final List<Row> rows = new ArrayList<>();

        void created(PersonSaid said, PersonDraft draft) {
            created.put(draft.code(), draft);
            rows.add(new Row(said, draft.code(), Effect.CREATED));
        }

        void known(PersonSaid said, Person person, Function<PersonDraft, PersonDraft> overlay) {
            PersonDraft before = present.getOrDefault(person.code(), PersonDraft.of(person));
            PersonDraft after = overlay.apply(before);
            knownIds.put(person.code(), person.id());
            present.put(person.code(), after);
            if (!after.equals(before)) {
                updated.put(person.code(), after);
            }
            if (!Objects.equals(after.villageId(), before.villageId())) {
                moved.add(person.code());
            }
            rows.add(new Row(said, person.code(), after.equals(before) ? Effect.UNCHANGED : Effect.UPDATED));
        }

        Map<String, PersonDraft> created() {
            return created;
        }

        Map<String, PersonDraft> updated() {
            return updated;
        }

        Map<String, PersonId> knownIds() {
            return knownIds;
        }

        Set<String> moved() {
            return moved;
        }

        List<Statement> statements(Map<String, PersonId> ids) {
            return rows.stream()
                    .map(row -> new Statement(
                            requireNonNull(ids.get(row.code())).value(),
                            row.said().line(),
                            row.said().fields()))
                    .toList();
        }

        List<PersonTold> told(Map<String, PersonId> ids) {
            return rows.stream()
                    .map(row -> new PersonTold(requireNonNull(ids.get(row.code())), row.effect()))
                    .toList();
        }

        private record Row(PersonSaid said, String code, Effect effect) {}
    }
}
