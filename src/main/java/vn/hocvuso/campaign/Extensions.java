package vn.hocvuso.campaign;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Lines;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.Days;
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
        return campaigns.getWithLedger(caller, campaignCode).deadlines().ledger().stream()
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
        changed(caller.username(), "extension.granted", campaign);
        return first;
    }

    /** The last day that counts for anybody, where some have longer than everybody has. */
    public Optional<LocalDate> longest(Campaign campaign) {
        return Optional.ofNullable(mapper.latest(campaign.id()))
                .filter(day -> day.isAfter(campaign.deadlines().effectiveForAll()));
    }

    /** How often deadlines of a campaign were changed by grants and revocations. */
    public int changes(Campaign campaign) {
        return mapper.changes(campaign.id());
    }

    /** What would become of grants of a file, in their order; nothing is granted. */
    public List<Judged> judge(Campaign campaign, List<Grant> grants) {
        Set<String> people = codes(grants.stream().map(Grant::scope).toList());
        GrantCheck check = check(campaign, deadlines(campaign, people), people);
        Set<Grant> there = grants.stream()
                .filter(grant -> (grant.newDeadline() == null) != (grant.byDays() == null))
                .filter(check::exists)
                .collect(toSet());
        return grants.stream().map(grant -> judged(check, grant, there)).toList();
    }

    private static Judged judged(GrantCheck check, Grant grant, Set<Grant> there) {
        if (there.contains(grant)) {
            return new Judged(grant, null, null);
        }
        try {
            return new Judged(grant, check.until(grant), null);
        } catch (DomainException refusal) {
            return new Judged(grant, null, refusal);
        }
    }

    /**
     * What becomes of a grant of a file.
     *
     * @param until the last day that it gives; null where the ledger has it already, or where it is refused
     * @param refusal why it may not be given
     */
    public record Judged(
            Grant grant,
            @Nullable LocalDate until,
            @Nullable DomainException refusal) {}

    /** Writes down what a file grants; who handed it in was asked for his rights then. */
    @Transactional
    public void tell(ImportId importId, String by, Campaign campaign, Map<Integer, Judged> byLine) {
        Instant now = clock.instant();
        byLine.forEach((line, one) -> mapper.insert(
                campaign.id(), null, new Entry(one.grant(), requireNonNull(one.until()), importId, line), now, by));
        changed(by, "extension.granted", campaign);
    }

    /** Revokes what lines of a file granted and nobody revoked since. */
    @Transactional
    public void withdraw(ImportId importId, Lines lines, String commune, String by, String reason) {
        Instant now = clock.instant();
        batch.write(
                ExtensionMapper.class,
                mapper.standingOf(importId, lines.from(), lines.to()),
                (write, id) -> write.insertRevocation(id, reason, null, now, by));
        freshness.markChanged(commune);
    }

    private GrantCheck check(Campaign campaign, List<ExtensionScope> scopes) {
        return check(campaign, campaign.deadlines(), codes(scopes));
    }

    private static Set<String> codes(List<ExtensionScope> scopes) {
        return scopes.stream()
                .filter(scope -> scope.kind() == Kind.PERSON)
                .map(ExtensionScope::code)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    private GrantCheck check(Campaign campaign, Deadlines deadlines, Set<String> named) {
        String commune = campaign.communeCode();
        return new GrantCheck(
                campaign,
                deadlines,
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
        changed(caller.username(), "extension.revoked", campaign);
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
        audit(caller.username(), "extension.supplied", campaign);
        return get(caller, campaignCode, id);
    }

    private static void mustBeWhole(Document document) {
        if (document.isMissing()) {
            throw InvalidInput.unprocessable("decisionNo", "REQUIRED");
        }
        if (document.on() == null) {
            throw InvalidInput.unprocessable("decidedOn", "REQUIRED");
        }
        Days.mustBeUsual("decidedOn", document.on());
    }

    /** Those of some people to whom time was ever granted. */
    public Set<PersonId> concerned(Collection<PersonId> some) {
        return some.isEmpty() ? Set.of() : new HashSet<>(mapper.concerned(JsonRows.of(some)));
    }

    /** The ledger, oldest first. Entries for single people are seen by those only who see the whole commune. */
    public List<Extension> ledger(Caller caller, String campaignCode) {
        Campaign campaign = campaigns.getWithLedger(caller, campaignCode);
        boolean whole = caller.seesWhole(campaign.communeCode());
        return campaign.deadlines().ledger().stream()
                .filter(entry -> whole || entry.scope().kind() != Kind.PERSON)
                .toList();
    }

    /** The deadlines of a campaign, and the extensions of some people among them. */
    public Deadlines deadlines(Campaign campaign, Collection<String> personCodes) {
        if (personCodes.isEmpty()) {
            return campaign.deadlines();
        }
        List<Extension> entries = new ArrayList<>(campaign.deadlines().ledger());
        mapper.ofPeople(campaign.id(), JsonRows.of(personCodes)).stream()
                .map(ExtensionMapper.Row::extension)
                .forEach(entries::add);
        return new Deadlines(campaign.deadlines().base(), entries);
    }

    /** How many documents of standing extensions are still to be supplied in a commune. */
    public long missingDocuments(String commune) {
        return mapper.missingDocuments(commune);
    }

    public Extension get(Caller caller, String campaignCode, long id) {
        return ledger(caller, campaignCode).stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("extension"));
    }

    private static Extension entry(Campaign campaign, long id) {
        return campaign.deadlines().ledger().stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("extension"));
    }

    private void changed(String by, String action, Campaign campaign) {
        freshness.markChanged(campaign.communeCode());
        audit(by, action, campaign);
    }

    private void audit(String by, String action, Campaign campaign) {
        audit.record(by, action, Subject.of("campaign", campaign.code(), campaign.communeCode()));
    }

    private static void mustSayWhy(String reason) {
        if (reason.isBlank()) {
            throw InvalidInput.unprocessable("reason", "REASON_MISSING");
        }
    }
}
