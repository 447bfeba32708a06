package vn.hocvuso.place;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.database.Batch;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Facts;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Lines;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.facts.Statement;
import vn.hocvuso.facts.SubjectKind;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

/** The villages of the communes. What stands of a village is the fold of what files and hands said of it. */
@Component
public class Villages {

    private final VillageMapper mapper;
    private final Batch batch;
    private final Facts facts;
    private final Freshness freshness;
    private final Communes communes;
    private final AuditTrail audit;

    Villages(VillageMapper mapper, Batch batch, Facts facts, Freshness freshness, Communes communes, AuditTrail audit) {
        this.mapper = mapper;
        this.batch = batch;
        this.facts = facts;
        this.freshness = freshness;
        this.communes = communes;
        this.audit = audit;
    }

    /** All of a commune, in its own order, whatever the caller's scope: for the program itself. */
    public List<Village> of(String commune) {
        return assembled(commune, mapper.all(commune));
    }

    /** Those in the caller's scope. */
    public List<Village> seenBy(Caller caller, String commune) {
        caller.mustSee(commune);
        communes.get(commune);
        return assembled(commune, mapper.seen(caller, commune));
    }

    public Village get(Caller caller, String commune, String code) {
        return seenBy(caller, commune).stream()
                .filter(village -> village.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("village"));
    }

    public Optional<Village> find(String commune, String code) {
        return of(commune).stream()
                .filter(village -> village.code().equals(code))
                .findFirst();
    }

    /** How cells of files name the villages of a commune. */
    public PlaceNames<Village> names(String commune) {
        return PlaceNames.ofVillages(of(commune));
    }

    /** How cells name those that are there on a day. */
    public PlaceNames<Village> namesOn(String commune, LocalDate day) {
        return PlaceNames.ofVillages(
                of(commune).stream().filter(village -> village.isThereOn(day)).toList());
    }

    /** How they would be named if this were told. */
    public PlaceNames<Village> names(String commune, List<PlaceSaid> said) {
        return PlaceNames.ofVillages(List.copyOf(afterwards(commune, said).values()));
    }

    /** What would be wrong with villages if this were told, by their codes. */
    public Map<String, FieldFault> faults(String commune, List<PlaceSaid> said) {
        Map<String, Village> afterwards = afterwards(commune, said);
        Map<String, FieldFault> faults = new HashMap<>();
        said.stream()
                .map(one -> requireNonNull(afterwards.get(one.code())))
                .forEach(village -> fault(afterwards, village).ifPresent(fault -> faults.put(village.code(), fault)));
        return faults;
    }

    /** Creates; a code that is there already is refused. */
    @Transactional
    public Village add(Caller caller, String commune, String code, Fields fields) {
        caller.mustAdminister(commune);
        if (find(commune, code).isPresent()) {
            throw InvalidInput.unprocessable("code", "CODE_TAKEN", code);
        }
        return put(caller, commune, code, fields);
    }

    /** Creates or replaces by code. */
    @Transactional
    public Village put(Caller caller, String commune, String code, Fields fields) {
        caller.mustAdminister(commune);
        communes.get(commune);
        List<PlaceSaid> said = List.of(new PlaceSaid(code, null, fields));
        faults(commune, said).values().forEach(fault -> {
            throw new InvalidInput(Kind.UNPROCESSABLE, List.of(fault));
        });
        tell(commune, Origin.hand(caller.username()), said);
        audit.record(caller.username(), "village.put", Subject.of("village", code, commune));
        return find(commune, code).orElseThrow();
    }

    /** Takes in what is said of villages; the effects are in the order of what was said. */
    @Transactional
    public List<Effect> tell(String commune, Origin origin, List<PlaceSaid> said) {
        Map<String, Village> before = byCode(commune);
        List<Effect> effects = new ArrayList<>();
        List<VillageMapper.Draft> created = new ArrayList<>();
        List<VillageMapper.Draft> updated = new ArrayList<>();
        for (PlaceSaid one : said) {
            Village village = before.get(one.code());
            VillageMapper.Draft draft =
                    draft(commune, one.code(), fieldsOf(village).with(one.fields()));
            effects.add(sort(village, draft, created, updated));
        }
        store(created, updated);
        Map<String, Village> after = byCode(commune);
        facts.say(
                commune,
                SubjectKind.VILLAGE,
                origin,
                said.stream()
                        .map(one -> new Statement(
                                requireNonNull(after.get(one.code())).id().value(), one.line(), one.fields()))
                        .toList());
        freshness.markChanged(commune);
        return effects;
    }

    /** Takes back what an import said: what others said stands again, and a village that nobody else spoke of goes. */
    @Transactional
    public void withdraw(String commune, ImportId importId, Lines lines) {
        Map<Long, Village> before =
                of(commune).stream().collect(toMap(village -> village.id().value(), Function.identity()));
        Map<Long, Fields> left = facts.withdraw(commune, importId, lines);
        List<VillageMapper.Draft> updated = new ArrayList<>();
        List<Village> gone = new ArrayList<>();
        left.forEach((id, fields) -> {
            Village village = requireNonNull(before.get(id));
            if (fields.equals(Fields.NONE)) {
                gone.add(village);
            } else {
                updated.add(draft(commune, village.code(), fields));
            }
        });
        gone.forEach(village -> mapper.deletePredecessors(draft(commune, village.code(), fieldsOf(village))));
        batch.write(VillageMapper.class, gone, (write, village) -> write.delete(village.id()));
        store(List.of(), updated);
        freshness.markChanged(commune);
    }

    private static Optional<FieldFault> fault(Map<String, Village> known, Village village) {
        LocalDate validFrom = village.validFrom();
        if (validFrom != null && village.retiredBefore(validFrom)) {
            return Optional.of(new FieldFault(PlaceField.RETIRED_ON, "RETIRED_BEFORE_BEGIN", validFrom));
        }
        for (String predecessor : village.predecessors()) {
            if (!known.containsKey(predecessor) || predecessor.equals(village.code())) {
                return Optional.of(new FieldFault(PlaceField.PREDECESSORS, "UNKNOWN_VILLAGE", predecessor));
            }
            if (comesFrom(known, predecessor, village.code())) {
                return Optional.of(new FieldFault(PlaceField.PREDECESSORS, "VILLAGE_IN_CIRCLE", predecessor));
            }
        }
        return Optional.empty();
    }

    /** All of a commune as they would be if this were told; a new one has no id of its own yet. */
    private Map<String, Village> afterwards(String commune, List<PlaceSaid> said) {
        Map<String, Village> villages = new LinkedHashMap<>(byCode(commune));
        for (PlaceSaid one : said) {
            Village before = villages.get(one.code());
            VillageMapper.Draft draft =
                    draft(commune, one.code(), fieldsOf(before).with(one.fields()));
            villages.put(one.code(), village(before == null ? new VillageId(0) : before.id(), draft));
        }
        return villages;
    }

    /** Whether one village came from the other, however long ago. */
    private static boolean comesFrom(Map<String, Village> known, String code, String other) {
        Deque<String> open = new ArrayDeque<>(List.of(code));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Village village = known.get(open.pop());
            if (village != null && seen.add(village.code())) {
                open.addAll(village.predecessors());
            }
        }
        return seen.contains(other);
    }

    private static Effect sort(
            @Nullable Village village,
            VillageMapper.Draft draft,
            List<VillageMapper.Draft> created,
            List<VillageMapper.Draft> updated) {
        if (village == null) {
            created.add(draft);
            return Effect.CREATED;
        }
        if (draft.equals(draft(village.communeCode(), village.code(), fieldsOf(village)))) {
            return Effect.UNCHANGED;
        }
        updated.add(draft);
        return Effect.UPDATED;
    }

    private void store(List<VillageMapper.Draft> created, List<VillageMapper.Draft> updated) {
        batch.write(VillageMapper.class, created, VillageMapper::insert);
        batch.write(VillageMapper.class, updated, VillageMapper::update);
        batch.write(VillageMapper.class, updated, VillageMapper::deletePredecessors);
        List<VillageMapper.Line> lines = new ArrayList<>();
        created.forEach(draft -> lines.addAll(predecessorsOf(draft)));
        updated.forEach(draft -> lines.addAll(predecessorsOf(draft)));
        batch.write(VillageMapper.class, lines, VillageMapper::insertPredecessor);
    }

    private static List<VillageMapper.Line> predecessorsOf(VillageMapper.Draft draft) {
        return draft.predecessors().stream()
                .map(predecessor -> new VillageMapper.Line(draft.communeCode(), draft.code(), predecessor))
                .toList();
    }

    private Map<String, Village> byCode(String commune) {
        return of(commune).stream().collect(toMap(Village::code, Function.identity()));
    }

    private List<Village> assembled(String commune, List<VillageMapper.Row> rows) {
        Map<VillageId, List<String>> predecessors = mapper.predecessors(commune).stream()
                .collect(groupingBy(
                        VillageMapper.Predecessor::villageId, mapping(VillageMapper.Predecessor::code, toList())));
        return rows.stream()
                .map(row -> village(row, predecessors.getOrDefault(row.id(), List.of())))
                .sorted(Comparator.comparing(village -> NaturalOrder.of(village.sortOrder(), village.name())))
                .toList();
    }

    private static Village village(VillageMapper.Row row, List<String> predecessors) {
        return new Village(
                row.id(),
                row.communeCode(),
                row.code(),
                row.name(),
                row.kind(),
                row.aliases(),
                row.validFrom(),
                predecessors,
                row.retiredOn(),
                row.sortOrder());
    }

    private static Village village(VillageId id, VillageMapper.Draft draft) {
        return new Village(
                id,
                draft.communeCode(),
                draft.code(),
                draft.name(),
                draft.kind(),
                draft.aliases(),
                draft.validFrom(),
                draft.predecessors(),
                draft.retiredOn(),
                draft.sortOrder());
    }

    private static VillageMapper.Draft draft(String commune, String code, Fields fields) {
        String kind = fields.text(PlaceField.KIND);
        return new VillageMapper.Draft(
                commune,
                code,
                fields.required(PlaceField.NAME),
                kind == null ? VillageKind.THON : VillageKind.valueOf(kind),
                new Aliases(fields.list(PlaceField.ALIASES)),
                fields.day(PlaceField.VALID_FROM),
                fields.list(PlaceField.PREDECESSORS).stream()
                        .distinct()
                        .sorted()
                        .toList(),
                fields.day(PlaceField.RETIRED_ON),
                fields.number(PlaceField.SORT_ORDER));
    }

    private static Fields fieldsOf(@Nullable Village village) {
        if (village == null) {
            return Fields.NONE;
        }
        return Fields.said()
                .say(PlaceField.NAME, village.name())
                .say(PlaceField.KIND, village.kind())
                .sayList(PlaceField.ALIASES, village.aliases().names())
                .say(PlaceField.VALID_FROM, village.validFrom())
                .sayList(PlaceField.PREDECESSORS, village.predecessors())
                .say(PlaceField.RETIRED_ON, village.retiredOn())
                .say(PlaceField.SORT_ORDER, village.sortOrder())
                .build();
    }
}
