package vn.hocvuso.place;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

/** The organisations of the communes; like villages, the fold of what files and hands said of them. */
@Component
public class Organisations {

    private static final Comparator<Organisation> ORDER =
            Comparator.comparing(organisation -> NaturalOrder.of(organisation.sortOrder(), organisation.name()));

    private final OrganisationMapper mapper;
    private final Batch batch;
    private final Facts facts;
    private final Freshness freshness;
    private final Communes communes;
    private final AuditTrail audit;

    Organisations(
            OrganisationMapper mapper,
            Batch batch,
            Facts facts,
            Freshness freshness,
            Communes communes,
            AuditTrail audit) {
        this.mapper = mapper;
        this.batch = batch;
        this.facts = facts;
        this.freshness = freshness;
        this.communes = communes;
        this.audit = audit;
    }

    /** All of a commune, in its own order, whatever the caller's scope: for the program itself. */
    public List<Organisation> of(String commune) {
        return mapper.all(commune).stream().sorted(ORDER).toList();
    }

    /** Those in the caller's scope. */
    public List<Organisation> seenBy(Caller caller, String commune) {
        caller.mustSee(commune);
        communes.get(commune);
        return mapper.seen(caller, commune).stream().sorted(ORDER).toList();
    }

    public Organisation get(Caller caller, String commune, String code) {
        return seenBy(caller, commune).stream()
                .filter(organisation -> organisation.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("organisation"));
    }

    public Optional<Organisation> find(String commune, String code) {
        return of(commune).stream()
                .filter(organisation -> organisation.code().equals(code))
                .findFirst();
    }

    /** How cells of files name the organisations of a commune. */
    public PlaceNames<Organisation> names(String commune) {
        return PlaceNames.ofOrganisations(of(commune));
    }

    /** Creates; a code that is there already is refused. */
    @Transactional
    public Organisation add(Caller caller, String commune, String code, Fields fields) {
        caller.mustAdminister(commune);
        if (find(commune, code).isPresent()) {
            throw InvalidInput.unprocessable("code", "CODE_TAKEN", code);
        }
        return put(caller, commune, code, fields);
    }

    /** Creates or replaces by code. */
    @Transactional
    public Organisation put(Caller caller, String commune, String code, Fields fields) {
        caller.mustAdminister(commune);
        communes.get(commune);
        tell(commune, Origin.hand(caller.username()), List.of(new PlaceSaid(code, null, fields)));
        audit.record(caller.username(), "organisation.put", Subject.of("organisation", code, commune));
        return find(commune, code).orElseThrow();
    }

    /** Takes in what is said of organisations; the effects are in the order of what was said. */
    @Transactional
    public List<Effect> tell(String commune, Origin origin, List<PlaceSaid> said) {
        Map<String, Organisation> before = byCode(commune);
        List<Effect> effects = new ArrayList<>();
        List<OrganisationMapper.Draft> created = new ArrayList<>();
        List<OrganisationMapper.Draft> updated = new ArrayList<>();
        for (PlaceSaid one : said) {
            Organisation organisation = before.get(one.code());
            OrganisationMapper.Draft draft =
                    draft(commune, one.code(), fieldsOf(organisation).with(one.fields()));
            effects.add(sort(organisation, draft, created, updated));
        }
        batch.write(OrganisationMapper.class, created, OrganisationMapper::insert);
        batch.write(OrganisationMapper.class, updated, OrganisationMapper::update);
        Map<String, Organisation> after = byCode(commune);
        facts.say(
                commune,
                SubjectKind.ORGANISATION,
                origin,
                said.stream()
                        .map(one -> new Statement(
                                requireNonNull(after.get(one.code())).id().value(), one.line(), one.fields()))
                        .toList());
        freshness.markChanged(commune);
        return effects;
    }

    /** Takes back what an import said. */
    @Transactional
    public void withdraw(String commune, ImportId importId, Lines lines) {
        Map<Long, Organisation> before = of(commune).stream()
                .collect(toMap(organisation -> organisation.id().value(), Function.identity()));
        List<OrganisationMapper.Draft> updated = new ArrayList<>();
        List<Organisation> gone = new ArrayList<>();
        facts.withdraw(commune, importId, lines).forEach((id, fields) -> {
            if (fields.equals(Fields.NONE)) {
                gone.add(requireNonNull(before.get(id)));
            } else {
                updated.add(draft(commune, requireNonNull(before.get(id)).code(), fields));
            }
        });
        batch.write(OrganisationMapper.class, gone, (write, organisation) -> write.delete(organisation.id()));
        batch.write(OrganisationMapper.class, updated, OrganisationMapper::update);
        freshness.markChanged(commune);
    }

    private static Effect sort(
            @Nullable Organisation organisation,
            OrganisationMapper.Draft draft,
            List<OrganisationMapper.Draft> created,
            List<OrganisationMapper.Draft> updated) {
        if (organisation == null) {
            created.add(draft);
            return Effect.CREATED;
        }
        if (draft.equals(draft(organisation.communeCode(), organisation.code(), fieldsOf(organisation)))) {
            return Effect.UNCHANGED;
        }
        updated.add(draft);
        return Effect.UPDATED;
    }

    private Map<String, Organisation> byCode(String commune) {
        return mapper.all(commune).stream().collect(toMap(Organisation::code, Function.identity()));
    }

    private static OrganisationMapper.Draft draft(String commune, String code, Fields fields) {
        String kind = fields.text(PlaceField.KIND);
        return new OrganisationMapper.Draft(
                commune,
                code,
                fields.required(PlaceField.NAME),
                kind == null ? OrganisationKind.OTHER : OrganisationKind.valueOf(kind),
                new Aliases(fields.list(PlaceField.ALIASES)),
                fields.number(PlaceField.SORT_ORDER));
    }

    private static Fields fieldsOf(@Nullable Organisation organisation) {
        if (organisation == null) {
            return Fields.NONE;
        }
        return Fields.said()
                .say(PlaceField.NAME, organisation.name())
                .say(PlaceField.KIND, organisation.kind())
                .sayList(PlaceField.ALIASES, organisation.aliases().names())
                .say(PlaceField.SORT_ORDER, organisation.sortOrder())
                .build();
    }
}
