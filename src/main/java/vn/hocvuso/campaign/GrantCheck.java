package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.InvalidInput;

/** What more time must keep to; it remembers what it let pass, so that the same is not granted twice in one go. */
final class GrantCheck {

    private final Campaign campaign;
    private final Set<String> villages;
    private final Set<String> organisations;
    private final Set<String> people;
    private final Set<Standing> there = new HashSet<>();

    /** Codes of what an extension may be for; of people those that are asked for. */
    GrantCheck(
            Campaign campaign,
            Deadlines deadlines,
            Set<String> villages,
            Set<String> organisations,
            Set<String> people) {
        this.campaign = campaign;
        this.villages = villages;
        this.organisations = organisations;
        this.people = people;
        deadlines.ledger().stream()
                .filter(Extension::stands)
                .forEach(entry -> there.add(new Standing(entry.scope(), entry.until())));
    }

    /** The last day that a grant gives; one that may not be given is refused. It is fixed: moving the base deadline later does not move it. */
    LocalDate until(Grant grant) {
        mustBeFor(grant.scope());
        if (grant.reason().isBlank()) {
            throw InvalidInput.unprocessable("reason", "REASON_MISSING");
        }
        Days.mustBeUsual("decidedOn", grant.document().on());
        LocalDate until = asked(grant);
        campaign.deadlines().mustAllow(until);
        mustBeWithin(grant, until);
        if (!there.add(new Standing(grant.scope(), until))) {
            throw new DomainException(Kind.CONFLICT, "EXTENSION_EXISTS", until);
        }
        return until;
    }

    /** Whether the same is granted already. */
    boolean exists(Grant grant) {
        return there.contains(new Standing(grant.scope(), asked(grant)));
    }

    private void mustBeFor(ExtensionScope scope) {
        String code = scope.code();
        switch (scope.kind()) {
            case CAMPAIGN -> {}
            case GROUP -> mustBeAskedFor(code);
            case VILLAGE -> mustBeOneOf(villages, code, "UNKNOWN_VILLAGE");
            case ORGANISATION -> mustBeOneOf(organisations, code, "UNKNOWN_ORGANISATION");
            case PERSON -> mustBeOneOf(people, code, "UNKNOWN_PERSON");
        }
    }

    private void mustBeAskedFor(@Nullable String code) {
        boolean asked = campaign.groups().groups().stream().map(Group::name).anyMatch(name -> name.equals(code));
        if (!asked) {
            throw InvalidInput.unprocessable(
                    "scope.code", code == null ? "REQUIRED" : "EXTENSION_GROUP", String.valueOf(code));
        }
    }

    private static void mustBeOneOf(Set<String> known, @Nullable String code, String otherwise) {
        if (code == null) {
            throw InvalidInput.unprocessable("scope.code", "REQUIRED");
        }
        if (!known.contains(code)) {
            throw InvalidInput.unprocessable("scope.code", otherwise, code);
        }
    }

    private LocalDate asked(Grant grant) {
        LocalDate day = grant.newDeadline();
        Integer days = grant.byDays();
        if ((day == null) == (days == null)) {
            throw InvalidInput.unprocessable("newDeadline", "EXTENSION_AMOUNT");
        }
        return day != null ? day : campaign.deadlines().base().plusDays(days == null ? 0 : days);
    }

    /** The figures of each day of a campaign are counted and shown. */
    private void mustBeWithin(Grant grant, LocalDate until) {
        LocalDate last = CampaignPlan.lastDay(campaign.startsOn());
        if (until.isAfter(last)) {
            String field = grant.newDeadline() == null ? "byDays" : "newDeadline";
            throw InvalidInput.unprocessable(
                    field, "CAMPAIGN_DAY_RANGE", campaign.deadlines().base(), last);
        }
    }

    /** Time that somebody has. */
    private record Standing(ExtensionScope scope, LocalDate until) {}
}
