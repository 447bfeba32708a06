package vn.hocvuso.campaign.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.BaseDeadline;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CourseRule;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.campaign.Exemption;
import vn.hocvuso.campaign.Exemptions;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.ExtensionScope;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.campaign.Revocation;
import vn.hocvuso.campaign.Supply;
import vn.hocvuso.campaign.Target;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.People;
import vn.hocvuso.shared.Days;

/** Puts names and moments of Việt Nam to what the page of a campaign shows. */
@Component
class CampaignPage {

    private final Courses courses;
    private final Villages villages;
    private final Organisations organisations;
    private final People people;
    private final Campaigns campaigns;
    private final Extensions extensions;
    private final Exemptions exemptions;
    private final Accounts accounts;

    CampaignPage(
            Courses courses,
            Villages villages,
            Organisations organisations,
            People people,
            Campaigns campaigns,
            Extensions extensions,
            Exemptions exemptions,
            Accounts accounts) {
        this.courses = courses;
        this.villages = villages;
        this.organisations = organisations;
        this.people = people;
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.exemptions = exemptions;
        this.accounts = accounts;
    }

    Shown shown(Campaign campaign) {
        return new Shown(
                campaign.code(),
                campaign.name(),
                campaign.startsOn(),
                campaign.deadlines().base(),
                campaign.deadlines().effectiveForAll(),
                courseNames(campaign),
                campaign.courseRule(),
                campaign.groups().groups().stream().map(Group::name).toList(),
                campaign.adultAge(),
                campaign.ageOn(),
                campaign.recogniseNational(),
                campaign.nationalDocument(),
                targets(campaign),
                campaign.history().stream().map(this::line).toList());
    }

    /** The ledger, oldest first; what was granted together stands as one. */
    List<Entry> ledger(Caller caller, String code) {
        Campaign campaign = campaigns.getWithLedger(caller, code);
        List<Extension> seen = extensions.ledger(caller, code);
        Map<ExtensionScope, String> names = names(campaign.communeCode(), seen);
        return seen.stream().collect(groupingBy(Extension::first, LinkedHashMap::new, toList())).values().stream()
                .map(together -> entry(campaign, together, names))
                .toList();
    }

    /** Whom the campaign does not ask, with their names. */
    List<ExemptLine> exempt(Caller caller, Campaign campaign) {
        List<Exemption> all = exemptions.of(caller, campaign.code());
        Map<String, String> names = people.names(
                campaign.communeCode(), all.stream().map(Exemption::personCode).toList());
        return all.stream()
                .map(one -> new ExemptLine(one, names.getOrDefault(one.personCode(), one.personCode())))
                .toList();
    }

    private List<String> courseNames(Campaign campaign) {
        Map<String, String> names = courses.all().stream().collect(toMap(Course::code, Course::name));
        return campaign.courses().stream()
                .map(code -> names.getOrDefault(code, code))
                .toList();
    }

    private List<TargetLine> targets(Campaign campaign) {
        Map<String, String> villageNames =
                villages.of(campaign.communeCode()).stream().collect(toMap(Village::code, Village::name));
        Map<String, String> organisationNames = organisations.of(campaign.communeCode()).stream()
                .collect(toMap(Organisation::code, Organisation::name));
        return campaign.targets().all().stream()
                .map(target -> TargetLine.of(target, placeName(target, villageNames, organisationNames)))
                .toList();
    }

    private static @Nullable String placeName(
            Target target, Map<String, String> villageNames, Map<String, String> organisationNames) {
        if (target.villageCode() != null) {
            return villageNames.getOrDefault(target.villageCode(), target.villageCode());
        }
        return target.organisationCode() == null
                ? null
                : organisationNames.getOrDefault(target.organisationCode(), target.organisationCode());
    }

    private DeadlineLine line(BaseDeadline set) {
        return new DeadlineLine(set.deadline(), set.reason(), here(set.at()), accounts.nameOf(set.by()));
    }

    private Entry entry(Campaign campaign, List<Extension> together, Map<ExtensionScope, String> names) {
        Extension first =
                together.stream().filter(Extension::stands).findFirst().orElse(together.get(0));
        Document document = first.document();
        Revocation revocation = first.revocation();
        return new Entry(
                first.id(),
                first.scope().kind(),
                first.scope().code(),
                names.getOrDefault(first.scope(), String.valueOf(first.scope().code())),
                together.size() == 1
                        ? List.of()
                        : together.stream()
                                .map(one -> new Part(
                                        one.id(),
                                        String.valueOf(one.scope().code()),
                                        names.getOrDefault(
                                                one.scope(),
                                                String.valueOf(one.scope().code())),
                                        !one.stands()))
                                .toList(),
                campaign.deadlineBefore(first),
                first.until(),
                first.byDays(),
                document,
                first.supply() == null ? null : supplied(first.supply()),
                first.reason(),
                here(first.createdAt()),
                accounts.nameOf(first.createdBy()),
                revocation == null ? null : taken(revocation));
    }

    private Done supplied(Supply supply) {
        return new Done(here(supply.at()), accounts.nameOf(supply.by()));
    }

    /** What the places and people are called that extensions are for. */
    private Map<ExtensionScope, String> names(String commune, List<Extension> entries) {
        Map<ExtensionScope, String> names = new HashMap<>();
        villages.of(commune)
                .forEach(one -> names.put(new ExtensionScope(ExtensionScope.Kind.VILLAGE, one.code()), one.name()));
        organisations
                .of(commune)
                .forEach(
                        one -> names.put(new ExtensionScope(ExtensionScope.Kind.ORGANISATION, one.code()), one.name()));
        List<String> named = entries.stream()
                .map(Extension::scope)
                .filter(scope -> scope.kind() == ExtensionScope.Kind.PERSON)
                .map(ExtensionScope::code)
                .filter(Objects::nonNull)
                .toList();
        people.names(commune, named)
                .forEach((code, name) -> names.put(new ExtensionScope(ExtensionScope.Kind.PERSON, code), name));
        return names;
    }

    private TakenBack taken(Revocation revocation) {
        return new TakenBack(
                revocation.reason(), revocation.decisionNo(), here(revocation.at()), accounts.nameOf(revocation.by()));
    }

    private static ZonedDateTime here(Instant moment) {
        return moment.atZone(Days.ZONE);
    }

    /** A campaign. */
    record Shown(
            String code,
            String name,
            LocalDate startsOn,
            LocalDate deadline,
            LocalDate effective,
            List<String> courses,
            CourseRule courseRule,
            List<String> groups,
            int adultAge,
            LocalDate ageOn,
            boolean recogniseNational,
            Document nationalDocument,
            List<TargetLine> targets,
            List<DeadlineLine> deadlines) {}

    /** A target. */
    record TargetLine(
            Group group,
            @Nullable String placeName,
            @Nullable BigDecimal percent,
            @Nullable Integer headCount,
            LocalDate by) {

        static TargetLine of(Target target, @Nullable String placeName) {
            return new TargetLine(target.group(), placeName, target.percent(), target.headCount(), target.by());
        }
    }

    /** A base deadline that was set. */
    record DeadlineLine(LocalDate deadline, @Nullable String reason, ZonedDateTime at, String byName) {}

    /**
     * An entry of the ledger.
     *
     * @param people whom it is for where it was granted to several
     */
    record Entry(
            long id,
            ExtensionScope.Kind scopeKind,
            @Nullable String scopeCode,
            String scopeName,
            List<Part> people,
            LocalDate before,
            LocalDate until,
            @Nullable Integer byDays,
            Document document,
            @Nullable Done supplied,
            String reason,
            ZonedDateTime createdAt,
            String createdByName,
            @Nullable TakenBack revocation) {

        public long revokedPeople() {
            return people.stream().filter(Part::revoked).count();
        }
    }

    /** One of several people to whom time was granted together. */
    record Part(long id, String code, String name, boolean revoked) {}

    /** Somebody whom the campaign does not ask. */
    record ExemptLine(Exemption exemption, String name) {}

    /** When something was done and by whom. */
    record Done(ZonedDateTime at, String byName) {}

    /** That an entry was taken back. */
    record TakenBack(String reason, @Nullable String decisionNo, ZonedDateTime at, String byName) {}
}
