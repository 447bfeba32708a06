package vn.hocvuso.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageId;
import vn.hocvuso.place.Villages;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.LookupKeys;

/** Makes of a filter, and of who asks, what the statements need. */
@Component
class PeopleSearch {

    private final LookupKeys keys;
    private final Communes communes;
    private final Villages villages;
    private final Campaigns campaigns;
    private final Progress progress;
    private final Clock clock;

    PeopleSearch(
            LookupKeys keys,
            Communes communes,
            Villages villages,
            Campaigns campaigns,
            Progress progress,
            Clock clock) {
        this.keys = keys;
        this.communes = communes;
        this.villages = villages;
        this.campaigns = campaigns;
        this.progress = progress;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    PeopleCriteria criteria(Caller caller, PeopleFilter filter, PeopleOrder order) {
        List<String> asked = communes(caller, filter.commune());
        Group group = filter.group();
        return new PeopleCriteria(
                asked,
                filter,
                sought(caller, filter.search()),
                group == null || group == Group.ADULT ? null : group.bit(),
                group == Group.ADULT ? ageRule(caller, filter, asked) : null,
                order.by() == PeopleOrder.By.VILLAGE ? villagesInOrder(asked) : List.of());
    }

    /** By a whole number only those find people who may see it. */
    private @Nullable Sought sought(Caller caller, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Sought sought = Sought.of(text, keys);
        return sought.isIdentity() && !caller.role().administers() ? Sought.NOBODY : sought;
    }

    /** The campaign that a filter names, else the newest of its commune; counted anew, if need be. */
    Optional<Campaign> campaign(Caller caller, PeopleFilter filter) {
        List<String> asked = communes(caller, filter.commune());
        Optional<Campaign> found = campaign(caller, filter, asked);
        found.map(Campaign::communeCode).ifPresent(progress::fresh);
        return found;
    }

    private Optional<Campaign> campaign(Caller caller, PeopleFilter filter, List<String> asked) {
        String named = filter.campaign();
        if (named != null) {
            return Optional.of(campaigns.get(caller, named))
                    .filter(found -> asked.isEmpty() || asked.contains(found.communeCode()));
        }
        return asked.size() == 1 ? campaigns.of(asked.get(0)).stream().findFirst() : Optional.empty();
    }

    private List<String> communes(Caller caller, @Nullable String asked) {
        if (asked == null) {
            return caller.communes();
        }
        caller.mustSee(asked);
        return List.of(communes.get(asked).code());
    }

    /** Of the campaign, if there is one; else 18 years today. */
    private AgeRule ageRule(Caller caller, PeopleFilter filter, List<String> asked) {
        return campaign(caller, filter, asked).map(AgeRule::of).orElseGet(() -> AgeRule.on(today()));
    }

    private List<VillageId> villagesInOrder(List<String> asked) {
        List<VillageId> ids = new ArrayList<>();
        asked.forEach(commune -> villages.of(commune).stream().map(Village::id).forEach(ids::add));
        return ids;
    }
}
