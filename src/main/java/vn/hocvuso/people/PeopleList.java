package vn.hocvuso.people;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.people.PeopleMapper.Row;
import vn.hocvuso.people.PeopleMapper.StandingRow;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** The list of people as the pages show it: with how each stands in the campaign. */
@Component
public class PeopleList {

    private static final int SLICE = 1000;
    private static final PersonId NOBODY = new PersonId(0);

    private final PeopleMapper mapper;
    private final PeopleSearch search;
    private final Identities identities;
    private final Masking masking;
    private final Progress progress;

    PeopleList(PeopleMapper mapper, PeopleSearch search, Identities identities, Masking masking, Progress progress) {
        this.mapper = mapper;
        this.search = search;
        this.identities = identities;
        this.masking = masking;
        this.progress = progress;
    }

    public Page<ListedPerson> find(Caller caller, PeopleFilter filter, PeopleOrder order, PageRequest page) {
        PeopleCriteria criteria = search.criteria(caller, filter, order);
        Campaign campaign = campaign(caller, filter);
        if (findsNobody(criteria, campaign)) {
            return Page.of(List.of(), page, 0);
        }
        Campaign joined = filter.state() == null ? null : campaign;
        List<Row> rows = mapper.find(caller, criteria, joined, search.today(), order, page);
        identities.found(caller, criteria, rows);
        return Page.of(listed(caller, rows, campaign), page, mapper.count(caller, criteria, joined, search.today()));
    }

    /** How a person stands in a campaign of his commune, if he counts in it. */
    public Optional<ShownStanding> standingOf(Caller caller, String code, Campaign campaign) {
        progress.fresh(campaign.communeCode());
        return mapper.seen(caller, code)
                .map(row -> standings(List.of(row), campaign).get(row.id()));
    }

    /** All of them by name, part by part: memory does not grow with the list. Answers how many there were. */
    public int forEach(Caller caller, PeopleFilter filter, Consumer<ListedPerson> reader) {
        PeopleCriteria criteria = search.criteria(caller, filter, PeopleOrder.BY_NAME);
        Campaign campaign = campaign(caller, filter);
        if (findsNobody(criteria, campaign)) {
            return 0;
        }
        Campaign joined = filter.state() == null ? null : campaign;
        List<Row> rows = mapper.after(caller, criteria, joined, search.today(), "", NOBODY, SLICE);
        identities.found(caller, criteria, rows);
        int read = 0;
        while (!rows.isEmpty()) {
            listed(caller, rows, campaign).forEach(reader);
            read += rows.size();
            Row last = rows.get(rows.size() - 1);
            rows = mapper.after(caller, criteria, joined, search.today(), last.nameKey(), last.id(), SLICE);
        }
        return read;
    }

    private @Nullable Campaign campaign(Caller caller, PeopleFilter filter) {
        return search.campaign(caller, filter).orElse(null);
    }

    /** Without a campaign nobody stands in it. */
    private static boolean findsNobody(PeopleCriteria criteria, @Nullable Campaign campaign) {
        return criteria.findsNobody() || (criteria.filter().state() != null && campaign == null);
    }

    private List<ListedPerson> listed(Caller caller, List<Row> rows, @Nullable Campaign campaign) {
        Map<PersonId, ShownStanding> standings =
                campaign == null || rows.isEmpty() ? Map.of() : standings(rows, campaign);
        List<ShownPerson> shown = masking.shown(caller, rows);
        List<ListedPerson> listed = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            listed.add(new ListedPerson(
                    shown.get(index), standings.get(rows.get(index).id())));
        }
        return listed;
    }

    private Map<PersonId, ShownStanding> standings(List<Row> rows, Campaign campaign) {
        List<PersonId> ids = rows.stream().map(Row::id).toList();
        return mapper.standingsOf(campaign, search.today(), ids).stream()
                .collect(toMap(StandingRow::personId, row -> standing(row, campaign)));
    }

    private ShownStanding standing(StandingRow row, Campaign campaign) {
        LocalDate today = search.today();
        CampaignState state = CampaignState.of(
                row.finishedOn(), row.exact(), campaign.deadlines().base(), row.effectiveDeadline(), today);
        return new ShownStanding(
                state,
                state == CampaignState.NOT_DONE ? null : row.finishedOn(),
                row.effectiveDeadline(),
                row.exempt());
    }
}
