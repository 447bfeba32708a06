package vn.hocvuso.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.DeclaredFigures;
import vn.hocvuso.campaign.Denominators;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.roster.Group;

/** The figures of campaigns. Whoever asks gets them fresh: a commune whose data have changed is counted again first. */
@Component
public class Progress {

    private final Recount recount;
    private final Rows rows;
    private final ProgressMapper mapper;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final DeclaredFigures declared;
    private final Clock clock;

    Progress(
            Recount recount,
            Rows rows,
            ProgressMapper mapper,
            Campaigns campaigns,
            Ledger ledger,
            DeclaredFigures declared,
            Clock clock) {
        this.recount = recount;
        this.rows = rows;
        this.mapper = mapper;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.declared = declared;
        this.clock = clock;
    }

    /** Whoever reads counted figures or deadlines from the database calls this before. */
    public void fresh(String commune) {
        recount.ifStale(commune);
    }

    /** The figures of a campaign on a day, or today. */
    public Figures of(Caller caller, String campaignCode, @Nullable LocalDate asOf) {
        Campaign campaign = campaigns.get(caller, campaignCode);
        fresh(campaign.communeCode());
        Question question = new Question(
                campaign,
                null,
                asOf == null ? LocalDate.now(clock) : asOf,
                ledger.dataAsOf(campaign.communeCode()).orElse(null),
                declared.of(campaign.communeCode()));
        return new Figures(caller, question, rows, mapper);
    }

    /** The rows that the caller may see, of one group or of all, on a day or today. */
    public ProgressTable rows(
            Caller caller, String campaignCode, By by, @Nullable Group group, @Nullable LocalDate asOf) {
        return of(caller, campaignCode, asOf).rows(by, group);
    }

    /** Until when those have time who have not finished today, in a village or in all of the caller's places; soonest first. */
    public List<DueDay> dueDays(Caller caller, Campaign campaign, @Nullable String village) {
        fresh(campaign.communeCode());
        return mapper.dueDays(caller, campaign, village, LocalDate.now(clock));
    }

    /** What is counted for each village today, as it was counted last, whoever asks: for the effect of an import. */
    public List<VillageDone> doneByVillage(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        List<VillageDone> counted = mapper.doneByVillage(campaign.id(), today);
        List<Group> groups = campaign.groups().groups();
        if (groups.size() > 1) {
            return counted;
        }
        Denominators figures = declared.of(campaign.communeCode());
        return counted.stream()
                .map(village -> figures.of(groups.get(0), village.villageCode(), null, today)
                        .map(figure -> new VillageDone(village.villageCode(), village.done(), figure.count()))
                        .orElse(village))
                .toList();
    }
}
