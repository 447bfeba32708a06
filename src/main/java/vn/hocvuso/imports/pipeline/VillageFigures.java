package vn.hocvuso.imports.pipeline;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.imports.ImportChange;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.VillageDone;

/** The figures of communes, village by village and campaign by campaign, as an import notes them. */
@Component
class VillageFigures {

    private final Progress figures;
    private final Campaigns campaigns;

    VillageFigures(Progress figures, Campaigns campaigns) {
        this.figures = figures;
        this.campaigns = campaigns;
    }

    /** As they are now; what is stale is counted. */
    List<ImportChange> of(List<String> communes) {
        communes.forEach(figures::fresh);
        return communes.stream()
                .flatMap(commune -> campaigns.of(commune).stream())
                .flatMap(campaign -> figures.doneByVillage(campaign).stream().map(village -> change(campaign, village)))
                .toList();
    }

    private static ImportChange change(Campaign campaign, VillageDone village) {
        return new ImportChange(
                campaign.code(), village.villageCode(), village.done(), village.done(), village.denominator());
    }
}
