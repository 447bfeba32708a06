package vn.hocvuso.campaign.web;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.campaign.BaseDeadline;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CourseRule;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.Revocation;
import vn.hocvuso.campaign.Target;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.Days;

/** Puts names and moments of Việt Nam to what the page of a campaign shows. */
@Component
class CampaignPage {

    private final Courses courses;
    private final Villages villages;
    private final Organisations organisations;
    private final Accounts accounts;

    CampaignPage(Courses courses, Villages villages, Organisations organisations, Accounts accounts) {
        this.courses = courses;
        this.villages = villages;
        this.organisations = organisations;
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
                targets(campaign),
                campaign.history().stream().map(this::line).toList());
    }

    /** The ledger, oldest first. */
    List<Entry> ledger(Campaign campaign) {
        return campaign.deadlines().ledger().stream()
                .map(extension -> entry(campaign, extension))
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

    private Entry entry(Campaign campaign, Extension extension) {
        Revocation revocation = extension.revocation();
        return new Entry(
                extension.id(),
                extension.scope().kind().name(),
                extension.scope().code(),
                campaign.deadlineBefore(extension),
                extension.until(),
                extension.byDays(),
                extension.decisionNo(),
                extension.decidedOn(),
                extension.reason(),
                here(extension.createdAt()),
                accounts.nameOf(extension.createdBy()),
                revocation == null ? null : taken(revocation));
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

    /** An entry of the ledger. */
    record Entry(
            long id,
            String scopeKind,
            @Nullable String scopeName,
            LocalDate before,
            LocalDate until,
            @Nullable Integer byDays,
            @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            String reason,
            ZonedDateTime createdAt,
            String createdByName,
            @Nullable TakenBack revocation) {}

    /** That an entry was taken back. */
    record TakenBack(String reason, @Nullable String decisionNo, ZonedDateTime at, String byName) {}
}
