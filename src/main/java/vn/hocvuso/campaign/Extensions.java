package vn.hocvuso.campaign;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.campaign.ExtensionMapper.Entry;
import vn.hocvuso.campaign.ExtensionScope.Kind;
import vn.hocvuso.database.Batch;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

/** Grants more time and takes it back; nothing in the ledger is ever changed or deleted. */
@Component
public class Extensions {

    private final ExtensionMapper mapper;
    private final Batch batch;
    private final Campaigns campaigns;
    private final Villages villages;
    private final Organisations organisations;
    private final People people;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    Extensions(
            ExtensionMapper mapper,
            Batch batch,
            Campaigns campaigns,
            Villages villages,
            Organisations organisations,
            People people,
            Freshness freshness,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.batch = batch;
        this.campaigns = campaigns;
        this.villages = villages;
        this.organisations = organisations;
        this.people = people;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Extension grant(Caller caller, String campaignCode, Grant grant) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        LocalDate until = check(campaign, List.of(grant.scope())).until(grant);
        return get(caller, campaignCode, write(caller, campaign, List.of(new Entry(grant, until, null, null))));
    }

    /** Grants the same to each of many people; who has it already keeps it. */
    @Transactional
    public List<Extension> grantEach(Caller caller, String campaignCode, Grant terms, Collection<String> personCodes) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        List<Grant> grants = personCodes.stream()
                .map(code -> terms.to(new ExtensionScope(Kind.PERSON, code)))
                .toList();
        GrantCheck check = check(campaign, grants.stream().map(Grant::scope).toList());
        List<Entry> entries = grants.stream()
                .filter(grant -> !check.exists(grant))
                .map(grant -> new Entry(grant, check.until(grant), null, null))
                .toList();
        if (entries.isEmpty()) {
            throw InvalidInput.unprocessable("villages", "NOBODY_TO_EXTEND");
        }
        long first = write(caller, campaign, entries);
        return campaigns.get(caller, campaignCode).deadlines().ledger().stream()
                .filter(entry -> entry.first() == first)
                .toList();
    }

    /** Answers the first one's id. */
    private long write(Caller caller, Campaign campaign, List<Entry> entries) {
        Instant now = clock.instant();
        mapper.insert(campaign.id(), null, entries.get(0), now, caller.username());
        long first = mapper.lastId();
        if (entries.size() > 1) {
            mapper.startGroup(first);
            batch.write(
                    ExtensionMapper.class,
                    entries.subList(1, entries.size()),
                    (write, entry) -> write.insert(campaign.id(), first, entry, now, caller.username()));
        }
        changed(caller, "extension.granted", campaign);
        return first;
    }

    private GrantCheck check(Campaign campaign, List<ExtensionScope> scopes) {
        String commune = campaign.communeCode();
        Set<String> named = scopes.stream()
                .filter(scope -> scope.kind() == Kind.PERSON)
                .map(ExtensionScope::code)
                .filter(Objects::nonNull)
                .collect(toSet());
        return new GrantCheck(
                campaign,
                villages.of(commune).stream().map(Village::code).collect(toSet()),
                organisations.of(commune).stream().map(Organisation::code).collect(toSet()),
                people.names(commune, named).keySet());
    }

    @Transactional
    public Extension revoke(Caller caller, String campaignCode, long id, String reason, @Nullable String decisionNo) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        mustSayWhy(reason);
        if (!entry(campaign, id).stands()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "ALREADY_REVOKED");
        }
        revoke(caller, campaign, List.of(id), reason, decisionNo);
        return get(caller, campaignCode, id);
    }

    /** Revokes all that were granted together with one and still stand. */
    @Transactional
    public void revokeTogether(
            Caller caller, String campaignCode, long id, String reason, @Nullable String decisionNo) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        mustSayWhy(reason);
        Extension one = entry(campaign, id);
        List<Long> standing = campaign.deadlines().ledger().stream()
                .filter(entry -> entry.stands() && entry.isTogetherWith(one))
                .map(Extension::id)
                .toList();
        if (standing.isEmpty()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "ALREADY_REVOKED");
        }
        revoke(caller, campaign, standing, reason, decisionNo);
    }

    private void revoke(Caller caller, Campaign campaign, List<Long> ids, String reason, @Nullable String decisionNo) {
        Instant now = clock.instant();
        batch.write(
                ExtensionMapper.class,
                ids,
                (write, id) -> write.insertRevocation(id, reason, decisionNo, now, caller.username()));
        changed(caller, "extension.revoked", campaign);
    }

    /** Supplies the document that was missing when time was granted, to all that were granted together: once. */
    @Transactional
    public Extension supply(Caller caller, String campaignCode, long id, Document document) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        Extension one = entry(campaign, id);
        if (!one.document().isMissing()) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "DOCUMENT_THERE",
                    String.valueOf(one.document().no()));
        }
        mustBeWhole(document);
        Instant now = clock.instant();
        List<Long> missing = campaign.deadlines().ledger().stream()
                .filter(entry -> entry.document().isMissing() && entry.isTogetherWith(one))
                .map(Extension::id)
                .toList();
        batch.write(
                ExtensionMapper.class,
                missing,
                (write, entry) -> write.insertDocument(entry, document, now, caller.username()));
        audit(caller, "extension.supplied", campaign);
        return get(caller, campaignCode, id);
    }

    private static void mustBeWhole(Document document) {
        if (document.isMissing()) {
            throw InvalidInput.unprocessable("decisionNo", "REQUIRED");
        }
        if (document.on() == null) {
            throw InvalidInput.unprocessable("decidedOn", "REQUIRED");
        }
    }

    /** Those of some people to whom time was ever granted. */
    public Set<PersonId> concerned(Collection<PersonId> some) {
        return some.isEmpty() ? Set.of() : new HashSet<>(mapper.concerned(JsonRows.of(some)));
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
        audit(caller, action, campaign);
    }

    private void audit(Caller caller, String action, Campaign campaign) {
        audit.record(caller.username(), action, Subject.of("campaign", campaign.code(), campaign.communeCode()));
    }

    private static void mustSayWhy(String reason) {
        if (reason.isBlank()) {
            throw InvalidInput.unprocessable("reason", "REASON_MISSING");
        }
    }
}
