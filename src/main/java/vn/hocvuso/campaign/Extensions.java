package vn.hocvuso.campaign;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

/** Grants more time and takes it back; nothing in the ledger is ever changed or deleted. */
@Component
public class Extensions {

    private final ExtensionMapper mapper;
    private final Campaigns campaigns;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    Extensions(ExtensionMapper mapper, Campaigns campaigns, Freshness freshness, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.campaigns = campaigns;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Extension grant(Caller caller, String campaignCode, Grant grant) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        mustBeForEverybody(grant);
        mustSayWhy(grant.reason());
        LocalDate until = until(campaign, grant);
        campaign.deadlines().mustAllow(until);
        mustBeWithin(campaign, grant, until);
        mustBeNew(campaign, grant, until);
        mapper.insert(campaign.id(), grant, until, clock.instant(), caller.username());
        changed(caller, "extension.granted", campaign);
        Campaign after = campaigns.get(caller, campaignCode);
        return after.deadlines().ledger().get(after.deadlines().ledger().size() - 1);
    }

    @Transactional
    public Extension revoke(Caller caller, String campaignCode, long id, String reason, @Nullable String decisionNo) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        if (!entry(campaign, id).stands()) {
            throw new DomainException(Kind.CONFLICT, "ALREADY_REVOKED");
        }
        mustSayWhy(reason);
        mapper.insertRevocation(id, reason, decisionNo, clock.instant(), caller.username());
        changed(caller, "extension.revoked", campaign);
        return get(caller, campaignCode, id);
    }

    public Extension get(Caller caller, String campaignCode, long id) {
        return entry(campaigns.get(caller, campaignCode), id);
    }

    private static Extension entry(Campaign campaign, long id) {
        return campaign.deadlines().ledger().stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("extension"));
    }

    private void changed(Caller caller, String action, Campaign campaign) {
        freshness.markChanged(campaign.communeCode());
        audit.record(caller.username(), action, Subject.of("campaign", campaign.code(), campaign.communeCode()));
    }

    private static void mustSayWhy(String reason) {
        if (reason.isBlank()) {
            throw InvalidInput.unprocessable("reason", "REASON_MISSING");
        }
    }

    private static void mustBeForEverybody(Grant grant) {
        if (grant.scope().kind() != ExtensionScope.Kind.CAMPAIGN) {
            throw InvalidInput.unprocessable("scope.kind", "EXTENSION_LEVEL");
        }
    }

    /** The day is fixed now: moving the base deadline later does not move it. */
    private static LocalDate until(Campaign campaign, Grant grant) {
        LocalDate day = grant.newDeadline();
        Integer days = grant.byDays();
        if ((day == null) == (days == null)) {
            throw InvalidInput.unprocessable("newDeadline", "EXTENSION_AMOUNT");
        }
        return day != null ? day : campaign.deadlines().base().plusDays(days == null ? 0 : days);
    }

    /** The figures of each day of a campaign are counted and shown. */
    private static void mustBeWithin(Campaign campaign, Grant grant, LocalDate until) {
        LocalDate last = CampaignPlan.lastDay(campaign.startsOn());
        if (until.isAfter(last)) {
            String field = grant.newDeadline() == null ? "byDays" : "newDeadline";
            LocalDate first = campaign.deadlines().base();
            throw InvalidInput.unprocessable(field, "CAMPAIGN_DAY_RANGE", first, last);
        }
    }

    private static void mustBeNew(Campaign campaign, Grant grant, LocalDate until) {
        boolean there = campaign.deadlines().ledger().stream()
                .filter(Extension::stands)
                .anyMatch(entry ->
                        entry.scope().equals(grant.scope()) && entry.until().equals(until));
        if (there) {
            throw new DomainException(Kind.CONFLICT, "EXTENSION_EXISTS", until);
        }
    }
}
