package vn.hocvuso.progress;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.progress.PeopleWhoCountMapper.Counted;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.InvalidInput;

/** Who has not finished a campaign yet. */
@Component
public class Unfinished {

    private final PeopleWhoCountMapper mapper;
    private final Progress progress;
    private final Campaigns campaigns;
    private final Villages places;
    private final Freshness freshness;
    private final Clock clock;

    Unfinished(
            PeopleWhoCountMapper mapper,
            Progress progress,
            Campaigns campaigns,
            Villages places,
            Freshness freshness,
            Clock clock) {
        this.mapper = mapper;
        this.progress = progress;
        this.campaigns = campaigns;
        this.places = places;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** Their codes, in some villages of a commune that the caller runs; not while an import is being applied. */
    @Transactional
    public List<String> in(Caller caller, String campaignCode, Collection<String> villages) {
        Campaign campaign = campaigns.get(caller, campaignCode);
        caller.mustAdminister(campaign.communeCode());
        Set<String> known =
                places.of(campaign.communeCode()).stream().map(Village::code).collect(toSet());
        villages.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw InvalidInput.unprocessable("villages", "UNKNOWN_VILLAGE", code);
        });
        if (freshness.isHeld(campaign.communeCode())) {
            throw new DomainException(Kind.CONFLICT, "COMMUNE_HELD");
        }
        progress.fresh(campaign.communeCode());
        LocalDate today = LocalDate.now(clock);
        return mapper.on(campaign, today).stream()
                .filter(person -> !person.finishedBy(today))
                .filter(person -> person.villageCode() != null && villages.contains(person.villageCode()))
                .map(Counted::personCode)
                .toList();
    }
}
