package vn.hocvuso.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.database.JsonRows;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonId;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

/** Whom campaigns do not ask for some time. */
@Component
public class Exemptions {

    private final ExemptionMapper mapper;
    private final Campaigns campaigns;
    private final People people;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    Exemptions(
            ExemptionMapper mapper,
            Campaigns campaigns,
            People people,
            Freshness freshness,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.campaigns = campaigns;
        this.people = people;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a campaign by name; for those who run the commune, since the reasons are among it. */
    public List<Exemption> of(Caller caller, String campaignCode) {
        Campaign campaign = campaigns.get(caller, campaignCode);
        caller.mustAdminister(campaign.communeCode());
        return mapper.of(campaign.id()).stream()
                .map(ExemptionMapper.Row::exemption)
                .toList();
    }

    public Exemption get(Caller caller, String campaignCode, String personCode) {
        return of(caller, campaignCode).stream()
                .filter(one -> one.personCode().equals(personCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("exemption"));
    }

    /** Exempts somebody, or exempts him otherwise. */
    @Transactional
    public Exemption put(Caller caller, String campaignCode, String personCode, Exemption.Wanted wanted) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        Person person = person(caller, campaign, personCode);
        Days.mustBeUsual("from", wanted.from());
        Days.mustBeUsual("to", wanted.to());
        LocalDate to = wanted.to() == null ? Exemption.FOR_EVER : wanted.to();
        if (to.isBefore(wanted.from())) {
            throw InvalidInput.unprocessable("to", "EXEMPTION_ENDS_BEFORE_BEGIN", wanted.from(), to);
        }
        mapper.put(campaign, person.id(), wanted, to, clock.instant(), caller.username());
        changed(caller, "exemption.put", campaign, person);
        return get(caller, campaignCode, personCode);
    }

    /** Asks somebody again, as if he had never been exempt. */
    @Transactional
    public void remove(Caller caller, String campaignCode, String personCode) {
        Campaign campaign = campaigns.getLocked(caller, campaignCode);
        Person person = person(caller, campaign, personCode);
        if (mapper.delete(campaign.id(), person.id()) == 0) {
            get(caller, campaignCode, personCode);
            throw new DomainException(DomainException.Kind.CONFLICT, "OF_MERGED_PERSON");
        }
        changed(caller, "exemption.removed", campaign, person);
    }

    /** Those of the people of a commune who are exempt from something. */
    public Set<PersonId> concerned(String commune, Collection<PersonId> some) {
        return some.isEmpty() ? Set.of() : new HashSet<>(mapper.concerned(commune, JsonRows.of(some)));
    }

    private Person person(Caller caller, Campaign campaign, String code) {
        Person person = people.get(caller, code);
        if (!person.communeCode().equals(campaign.communeCode())) {
            throw new NotFound("person");
        }
        return person;
    }

    private void changed(Caller caller, String action, Campaign campaign, Person person) {
        freshness.markChanged(campaign.communeCode());
        audit.record(
                caller.username(),
                action,
                Subject.of("person", person.code(), campaign.communeCode()),
                campaign.code());
    }
}
