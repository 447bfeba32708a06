package vn.hocvuso.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.progress.PeopleWhoCountMapper.Counted;

/** Who has not finished a campaign yet. */
@Component
public class Unfinished {

    private final PeopleWhoCountMapper mapper;
    private final Progress progress;
    private final Campaigns campaigns;
    private final Clock clock;

    Unfinished(PeopleWhoCountMapper mapper, Progress progress, Campaigns campaigns, Clock clock) {
        this.mapper = mapper;
        this.progress = progress;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Their codes, in some villages of a commune that the caller runs. */
    public List<String> in(Caller caller, String campaignCode, Collection<String> villages) {
        Campaign campaign = campaigns.get(caller, campaignCode);
        caller.mustAdminister(campaign.communeCode());
        progress.fresh(campaign.communeCode());
        LocalDate today = LocalDate.now(clock);
        return mapper.on(campaign, today).stream()
                .filter(person -> !person.finishedBy(today))
                .filter(person -> person.villageCode() != null && villages.contains(person.villageCode()))
                .map(Counted::personCode)
                .toList();
    }
}
