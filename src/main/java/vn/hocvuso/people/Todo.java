package vn.hocvuso.people;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.people.TodoMapper.Row;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Who still has to finish a campaign: the soonest deadline first, then who is nearest to the end. */
@Component
public class Todo {

    private final TodoMapper mapper;
    private final PeopleMapper people;
    private final PeopleSearch search;
    private final Masking masking;
    private final Campaigns campaigns;
    private final Progress progress;
    private final CampaignDeadlines deadlines;

    Todo(
            TodoMapper mapper,
            PeopleMapper people,
            PeopleSearch search,
            Masking masking,
            Campaigns campaigns,
            Progress progress,
            CampaignDeadlines deadlines) {
        this.mapper = mapper;
        this.people = people;
        this.search = search;
        this.masking = masking;
        this.campaigns = campaigns;
        this.progress = progress;
        this.deadlines = deadlines;
    }

    public Page<TodoEntry> of(Caller caller, String campaignCode, TodoFilter filter, PageRequest page) {
        Campaign campaign = campaigns.get(caller, campaignCode);
        progress.fresh(campaign.communeCode());
        List<Row> rows = mapper.find(caller, campaign, filter, search.today(), page);
        return Page.of(entries(caller, campaign, rows), page, mapper.count(caller, campaign, filter, search.today()));
    }

    private List<TodoEntry> entries(Caller caller, Campaign campaign, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, ShownPerson> shown =
                masking
                        .shown(
                                caller,
                                people.byId(rows.stream().map(Row::personId).toList()))
                        .stream()
                        .collect(toMap(ShownPerson::code, Function.identity()));
        Map<String, DeadlineSource> sources = deadlines.sourcesOf(campaign, shown.values());
        return rows.stream()
                .flatMap(
                        row -> Optional.ofNullable(shown.get(row.code()))
                                .map(person -> entry(row, person, sources.get(row.code())))
                                .stream())
                .toList();
    }

    private static TodoEntry entry(Row row, ShownPerson person, @Nullable DeadlineSource source) {
        return new TodoEntry(person, row.effectiveDeadline(), source, row.lastVisit(), row.progressPercent());
    }
}
