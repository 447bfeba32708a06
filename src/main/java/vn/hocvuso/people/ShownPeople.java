package vn.hocvuso.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.people.PeopleMapper.CompletionRow;
import vn.hocvuso.people.PeopleMapper.Row;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.LookupKeys;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;
import vn.hocvuso.vault.Sealed;
import vn.hocvuso.vault.Vault;

/** The people that a caller may see, with what they finished. */
@Component
@Transactional(readOnly = true)
public class ShownPeople {

    private final PeopleMapper mapper;
    private final Vault vault;
    private final LookupKeys keys;
    private final Communes communes;
    private final Villages villages;
    private final Campaigns campaigns;
    private final Clock clock;

    ShownPeople(
            PeopleMapper mapper,
            Vault vault,
            LookupKeys keys,
            Communes communes,
            Villages villages,
            Campaigns campaigns,
            Clock clock) {
        this.mapper = mapper;
        this.vault = vault;
        this.keys = keys;
        this.communes = communes;
        this.villages = villages;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public Page<ShownPerson> find(Caller caller, PeopleFilter filter, PeopleOrder order, PageRequest page) {
        PeopleCriteria criteria = criteria(caller, filter, order);
        if (criteria.findsNobody()) {
            return Page.of(List.of(), page, 0);
        }
        List<Row> rows = mapper.find(caller, criteria, order, page.size(), page.offset());
        return Page.of(shown(rows), page, mapper.count(caller, criteria));
    }

    public ShownPerson get(Caller caller, String code) {
        Row row = mapper.seen(caller, code).orElseThrow(() -> new NotFound("person"));
        return shown(List.of(row)).get(0);
    }

    /** Every line of a report that was taken to be about a person, newest first. */
    public List<ShownMatch> matchesOf(Caller caller, String code) {
        return mapper.matchesOf(caller, code).stream()
                .map(PeopleMapper.MatchRow::shown)
                .toList();
    }

    /** A person whatever the caller's scope, for what follows from an act inside it. */
    ShownPerson stored(String code) {
        Row row = mapper.byCode(code).orElseThrow(() -> new NotFound("person"));
        return shown(List.of(row)).get(0);
    }

    List<ShownPerson> shown(List<Row> rows) {
        Map<PersonId, List<ShownCompletion>> completions = completionsOf(rows);
        return rows.stream()
                .map(row -> shown(row, completions.getOrDefault(row.id(), List.of())))
                .toList();
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

    private ShownPerson shown(Row row, List<ShownCompletion> completions) {
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
                List.of(),
                completions);
    }

    private @Nullable String masked(@Nullable Sealed phone) {
        return phone == null ? null : new Phone(vault.openText(phone)).masked();
    }

    PeopleCriteria criteria(Caller caller, PeopleFilter filter, PeopleOrder order) {
        List<String> asked = communes(caller, filter.commune());
        Group group = filter.group();
        String search = filter.search();
        return new PeopleCriteria(
                asked,
                filter,
                search == null ? null : Sought.of(search, keys),
                group == null || group == Group.ADULT ? null : group.bit(),
                group == Group.ADULT ? ageRule(asked) : null,
                order.by() == PeopleOrder.By.VILLAGE ? villagesInOrder(asked) : List.of());
    }

    private List<String> communes(Caller caller, @Nullable String asked) {
        if (asked == null) {
            return caller.communes();
        }
        caller.mustSee(asked);
        return List.of(communes.get(asked).code());
    }

    /** Of the newest campaign of the one commune asked for; else 18 years today. */
    private AgeRule ageRule(List<String> asked) {
        AgeRule usual = AgeRule.on(LocalDate.now(clock));
        return asked.size() == 1
                ? campaigns.of(asked.get(0)).stream()
                        .findFirst()
                        .map(AgeRule::of)
                        .orElse(usual)
                : usual;
    }

    private List<VillageId> villagesInOrder(List<String> asked) {
        List<VillageId> ids = new ArrayList<>();
        asked.forEach(commune -> villages.of(commune).stream().map(Village::id).forEach(ids::add));
        return ids;
    }
}
