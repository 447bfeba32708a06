package vn.hocvuso.progress;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentReferenceHashMap;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.DeclaredFigures;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.NotFound;

/**
 * Keeps what the figures of communes rest on, as long as nothing has changed: the database is asked for the commune's stamp each
 * time, and for all the rest only when it is another one. So several instances, and a restart, need nothing of each other.
 */
@Component
class Frames {

    private final Recount recount;
    private final Freshness freshness;
    private final ProgressMapper mapper;
    private final Campaigns campaigns;
    private final Communes communes;
    private final Villages villages;
    private final Organisations organisations;
    private final Ledger ledger;
    private final DeclaredFigures declared;

    /** Softly: memory that is needed otherwise is given back. */
    private final Map<String, Frame> kept = new ConcurrentReferenceHashMap<>();

    /** A campaign never goes to another commune. */
    private final Map<String, String> communeOf = new ConcurrentHashMap<>();

    Frames(
            Recount recount,
            Freshness freshness,
            ProgressMapper mapper,
            Campaigns campaigns,
            Communes communes,
            Villages villages,
            Organisations organisations,
            Ledger ledger,
            DeclaredFigures declared) {
        this.recount = recount;
        this.freshness = freshness;
        this.mapper = mapper;
        this.campaigns = campaigns;
        this.communes = communes;
        this.villages = villages;
        this.organisations = organisations;
        this.ledger = ledger;
        this.declared = declared;
    }

    /** That of a campaign of which the caller sees something. */
    Frame ofCampaign(Caller caller, String campaignCode) {
        String commune = communeOf(campaignCode);
        if (!caller.sees(commune)) {
            throw new NotFound("campaign");
        }
        return of(commune);
    }

    /** Fresh. In a transaction nothing is kept, nor taken from what is kept: it may see what is taken back again. */
    Frame of(String commune) {
        Freshness.Stamp stamp = freshness.stamp(commune);
        if (stamp.isStale()) {
            recount.ifStale(commune);
            stamp = freshness.stamp(commune);
        }
        if (inTransaction()) {
            return read(commune, stamp);
        }
        Frame frame = kept.get(commune);
        if (frame == null || !frame.stamp().equals(stamp)) {
            frame = read(commune, stamp);
            kept.put(commune, frame);
        }
        return frame;
    }

    private Frame read(String commune, Freshness.Stamp stamp) {
        List<Campaign> all = campaigns.of(commune);
        return Frame.of(
                stamp,
                communes.get(commune),
                villages.of(commune),
                organisations.of(commune),
                all,
                all.stream().collect(toMap(Campaign::id, mapper::counts)),
                ledger.dataAsOf(commune).orElse(null),
                declared.of(commune));
    }

    private String communeOf(String campaignCode) {
        String known = communeOf.get(campaignCode);
        if (known != null) {
            return known;
        }
        String commune = campaigns.communeOf(campaignCode).orElseThrow(() -> new NotFound("campaign"));
        if (!inTransaction()) {
            communeOf.put(campaignCode, commune);
        }
        return commune;
    }

    private static boolean inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
