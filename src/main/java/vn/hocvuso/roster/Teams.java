package vn.hocvuso.roster;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
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
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.NaturalOrder;
import vn.hocvuso.place.PlaceSaid;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** The teams of the communes; like villages, the fold of what files and hands said of them. */
@Component
public class Teams {

    private static final Comparator<Team> ORDER = Comparator.comparing(team -> NaturalOrder.of(null, team.name()));

    private final TeamMapper mapper;
    private final Batch batch;
    private final Facts facts;
    private final Vault vault;
    private final Communes communes;
    private final Villages villages;
    private final AuditTrail audit;

    Teams(
            TeamMapper mapper,
            Batch batch,
            Facts facts,
            Vault vault,
            Communes communes,
            Villages villages,
            AuditTrail audit) {
        this.mapper = mapper;
        this.batch = batch;
        this.facts = facts;
        this.vault = vault;
        this.communes = communes;
        this.villages = villages;
        this.audit = audit;
    }

    /** All of a commune, whatever the caller's scope: for the program itself. */
    public List<Team> of(String commune) {
        Map<TeamId, List<String>> helped = mapper.villages(commune).stream()
                .collect(groupingBy(TeamMapper.Helped::teamId, mapping(TeamMapper.Helped::code, toList())));
        Map<TeamId, List<TeamMember>> members = mapper.members(commune).stream()
                .collect(groupingBy(TeamMapper.Member::teamId, mapping(this::member, toList())));
        return mapper.all(commune).stream()
                .map(row ->
                        team(row, helped.getOrDefault(row.id(), List.of()), members.getOrDefault(row.id(), List.of())))
                .sorted(ORDER)
                .toList();
    }

    /** Those that help a village in the caller's scope. */
    public List<Team> seenBy(Caller caller, String commune) {
        caller.mustSee(commune);
        communes.get(commune);
        Set<TeamId> seen = Set.copyOf(mapper.seen(caller, commune));
        return of(commune).stream().filter(team -> seen.contains(team.id())).toList();
    }

    public Team get(Caller caller, String commune, String code) {
        return seenBy(caller, commune).stream()
                .filter(team -> team.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("team"));
    }

    /** Creates; a code that is there already is refused. */
    @Transactional
    public Team add(Caller caller, String commune, String code, TeamPlan plan) {
        caller.mustAdminister(commune);
        if (find(commune, code).isPresent()) {
            throw InvalidInput.unprocessable("code", "CODE_TAKEN", code);
        }
        return put(caller, commune, code, plan);
    }

    /** Creates or replaces by code, members and all. */
    @Transactional
    public Team put(Caller caller, String commune, String code, TeamPlan plan) {
        caller.mustAdminister(commune);
        communes.get(commune);
        mustKnowVillages(commune, plan.villages());
        Fields said = TeamFields.of(plan.draft(commune, code));
        Fields all = find(commune, code)
                .map(before -> TeamFields.replacing(TeamDraft.of(before), said))
                .orElse(said);
        tell(commune, Origin.hand(caller.username()), List.of(new PlaceSaid(code, null, all)));
        audit.record(caller.username(), "team.put", Subject.of("team", code, commune));
        return find(commune, code).orElseThrow();
    }

    /** Takes in what is said of teams, a row for each member; the effects are in the order of what was said. */
    @Transactional
    public List<Effect> tell(String commune, Origin origin, List<PlaceSaid> said) {
        Map<String, TeamDraft> drafts = draftsByCode(commune);
        Map<String, TeamDraft> created = new LinkedHashMap<>();
        Map<String, TeamDraft> updated = new LinkedHashMap<>();
        List<Effect> effects = new ArrayList<>();
        for (PlaceSaid one : said) {
            TeamDraft before = drafts.get(one.code());
            TeamDraft after = TeamFields.draft(
                    commune, one.code(), (before == null ? Fields.NONE : TeamFields.of(before)).with(one.fields()));
            drafts.put(one.code(), after);
            if (before == null || created.containsKey(one.code())) {
                created.put(one.code(), after);
            } else if (!after.equals(before)) {
                updated.put(one.code(), after);
            }
            effects.add(before == null ? Effect.CREATED : after.equals(before) ? Effect.UNCHANGED : Effect.UPDATED);
        }
        batch.write(TeamMapper.class, created.values(), TeamMapper::insert);
        batch.write(TeamMapper.class, updated.values(), TeamMapper::update);
        Map<String, TeamId> ids = ids(commune);
        List<TeamDraft> changed = new ArrayList<>(created.values());
        changed.addAll(updated.values());
        storeParts(changed, ids);
        facts.say(
                commune,
                SubjectKind.TEAM,
                origin,
                said.stream()
                        .map(one -> new Statement(
                                requireNonNull(ids.get(one.code())).value(), one.line(), one.fields()))
                        .toList());
        return effects;
    }

    /** Takes back what an import said. */
    @Transactional
    public void withdraw(String commune, ImportId importId, Lines lines) {
        Map<Long, String> codes =
                mapper.all(commune).stream().collect(toMap(row -> row.id().value(), TeamMapper.Row::code));
        List<TeamDraft> left = new ArrayList<>();
        List<TeamId> gone = new ArrayList<>();
        facts.withdraw(commune, importId, lines).forEach((id, fields) -> {
            if (fields.equals(Fields.NONE)) {
                gone.add(new TeamId(id));
            } else {
                left.add(TeamFields.draft(commune, requireNonNull(codes.get(id)), fields));
            }
        });
        batch.write(TeamMapper.class, left, TeamMapper::update);
        storeParts(left, ids(commune));
        batch.write(TeamMapper.class, gone, TeamMapper::deleteVillages);
        batch.write(TeamMapper.class, gone, TeamMapper::deleteMembers);
        batch.write(TeamMapper.class, gone, TeamMapper::delete);
    }

    private void storeParts(List<TeamDraft> teams, Map<String, TeamId> ids) {
        List<TeamId> changed =
                teams.stream().map(team -> requireNonNull(ids.get(team.code()))).toList();
        batch.write(TeamMapper.class, changed, TeamMapper::deleteVillages);
        batch.write(TeamMapper.class, changed, TeamMapper::deleteMembers);
        for (TeamDraft team : teams) {
            TeamId id = requireNonNull(ids.get(team.code()));
            List<TeamMapper.Helped> helped = team.villages().stream()
                    .map(village -> new TeamMapper.Helped(id, village))
                    .toList();
            batch.write(TeamMapper.class, helped, TeamMapper::insertVillage);
            List<TeamMapper.Member> members =
                    team.members().stream().map(member -> stored(id, member)).toList();
            batch.write(
                    TeamMapper.class, members, (write, member) -> write.insertMember(members.indexOf(member), member));
        }
    }

    private Optional<Team> find(String commune, String code) {
        return of(commune).stream().filter(team -> team.code().equals(code)).findFirst();
    }

    private Map<String, TeamDraft> draftsByCode(String commune) {
        return of(commune).stream().map(TeamDraft::of).collect(toMap(TeamDraft::code, Function.identity()));
    }

    private Map<String, TeamId> ids(String commune) {
        return mapper.all(commune).stream().collect(toMap(TeamMapper.Row::code, TeamMapper.Row::id));
    }

    private void mustKnowVillages(String commune, List<String> codes) {
        Set<String> known = villages.of(commune).stream()
                .map(village -> village.code())
                .collect(java.util.stream.Collectors.toSet());
        for (String code : codes) {
            if (!known.contains(code)) {
                throw InvalidInput.unprocessable(Team.VILLAGES, "UNKNOWN_VILLAGE", code);
            }
        }
    }

    private TeamMember member(TeamMapper.Member member) {
        Sealed phone = member.phone();
        return new TeamMember(
                member.fullName(),
                member.role(),
                phone == null ? null : vault.openText(phone),
                member.unit(),
                member.since(),
                member.until(),
                member.username());
    }

    private TeamMapper.Member stored(TeamId id, TeamMember member) {
        return new TeamMapper.Member(
                id,
                member.fullName(),
                member.role(),
                sealed(member.phone()),
                member.unit(),
                member.from(),
                member.to(),
                member.username());
    }

    private @Nullable Sealed sealed(@Nullable String phone) {
        return phone == null ? null : vault.sealText(phone);
    }

    private static Team team(TeamMapper.Row row, List<String> villages, List<TeamMember> members) {
        return new Team(
                row.id(),
                row.communeCode(),
                row.code(),
                row.name(),
                villages,
                row.decisionNo(),
                row.decidedOn(),
                members);
    }
}
