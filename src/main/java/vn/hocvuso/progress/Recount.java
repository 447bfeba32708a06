package vn.hocvuso.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.database.Batch;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Villages;
import vn.hocvuso.progress.RecountMapper.Circle;

/** Rebuilds the counted figures of a commune from what stands. */
@Component
class Recount {

    private final RecountMapper mapper;
    private final Batch batch;
    private final Freshness freshness;
    private final Villages villages;
    private final Campaigns campaigns;

    Recount(RecountMapper mapper, Batch batch, Freshness freshness, Villages villages, Campaigns campaigns) {
        this.mapper = mapper;
        this.batch = batch;
        this.freshness = freshness;
        this.villages = villages;
        this.campaigns = campaigns;
    }

    /** Counts again where data have changed; while the commune is held, its figures stay those of before. */
    void ifStale(String commune) {
        if (freshness.isStale(commune)) {
            freshness.recount(commune, () -> count(commune));
        }
    }

    private void count(String commune) {
        mapper.deleteVillagesShown(commune);
        batch.write(
                RecountMapper.class,
                Succession.of(villages.of(commune)),
                (write, shown) -> write.insertVillageShown(commune, shown));
        mapper.deleteDeadlines(commune);
        mapper.deleteCounts(commune);
        campaigns.of(commune).forEach(this::count);
    }

    private void count(Campaign campaign) {
        storeDeadlines(campaign, mapper.circles(campaign));
        storeDeadlines(campaign, mapper.named(campaign));
        mapper.count(campaign);
    }

    private void storeDeadlines(Campaign campaign, List<Circle> circles) {
        batch.write(
                RecountMapper.class,
                circles,
                (write, circle) -> write.insertDeadline(
                        campaign.communeCode(), campaign.id(), circle, circle.deadline(campaign.deadlines())));
    }
}
