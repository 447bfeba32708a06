package vn.hocvuso.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.DeclaredFigures;
import vn.hocvuso.campaign.Denominators;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.NotFound;

/** The figures of campaigns. Whoever asks gets them fresh: a commune whose data have changed is counted again first. */
@Component
public class Progress {

    private final Recount recount;
    private final Frames frames;
    private final Rows rows;
    private final ProgressMapper mapper;
    private final DeclaredFigures declared;
    private final Clock clock;

    Progress(Recount recount, Frames frames, Rows rows, ProgressMapper mapper, DeclaredFigures declared, Clock clock) {
        this.recount = recount;
        this.frames = frames;
        this.rows = rows;
        this.mapper = mapper;
        this.declared = declared;
        this.clock = clock;
    }

    /** Whoever reads counted figures or deadlines from the database calls this before. */
    public void fresh(String commune) {
        recount.ifStale(commune);
    }

    /** The figures of a campaign on a day, or today. */
    public Figures of(Caller caller, String campaignCode, @Nullable LocalDate asOf) {
        Frame frame = frames.ofCampaign(caller, campaignCode);
        Campaign campaign = frame.campaigns().get(campaignCode);
        if (campaign == null) {
            throw new NotFound("campaign");
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return new Figures(caller, frame, new Question(campaign, null, day, frame.dataAsOf(), frame.declared()), rows);
    }

    /** The rows that the caller may see, of one group or of all, on a day or today. */
    public ProgressTable rows(
            Caller caller, String campaignCode, By by, @Nullable Group group, @Nullable LocalDate asOf) {
        return of(caller, campaignCode, asOf).rows(by, group);
    }

    /** Until when those have time who have not finished today, in a village or in all of the caller's places; soonest first. */
    public List<DueDay> dueDays(Caller caller, Campaign campaign, @Nullable String village) {
        LocalDate today = LocalDate.now(clock);
        Frame frame = frames.of(campaign.communeCode());
        Map<LocalDate, Long> unfinished = frame.ofPeople(caller, campaign)
                .filter(row -> row.isShownOn(today) && row.isOf(campaign.groups()) && frame.isOfVillage(row, village))
                .filter(row -> !row.finishedBy(today) && !row.isExemptOn(today))
                .collect(groupingBy(CountRow::effectiveDeadline, TreeMap::new, summingLong(CountRow::people)));
        return unfinished.entrySet().stream()
                .map(day -> new DueDay(day.getKey(), day.getValue()))
                .toList();
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
