package vn.hocvuso.people.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.campaign.ExemptionReason;
import vn.hocvuso.learning.Certificate;
import vn.hocvuso.learning.Certificates;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Recognition;
import vn.hocvuso.people.CampaignDeadlines;
import vn.hocvuso.people.PeopleList;
import vn.hocvuso.people.PersonHistory;
import vn.hocvuso.people.ShownExemption;
import vn.hocvuso.people.ShownPeople;
import vn.hocvuso.people.ShownPerson;
import vn.hocvuso.people.ShownStanding;
import vn.hocvuso.people.WhyNotCounted;
import vn.hocvuso.roster.Visit;
import vn.hocvuso.roster.VisitKind;
import vn.hocvuso.roster.VisitResult;
import vn.hocvuso.roster.Visits;
import vn.hocvuso.shared.Days;

/** What the page of a person shows, in the campaign that is looked at. */
@Component
class PersonPage {

    private final ShownPeople people;
    private final PeopleList list;
    private final PersonHistory history;
    private final CampaignDeadlines deadlines;
    private final WhyNotCounted whyNot;
    private final Certificates certificates;
    private final Courses courses;
    private final Visits visits;
    private final Accounts accounts;
    private final Campaigns campaigns;
    private final CurrentCampaign current;
    private final Clock clock;

    PersonPage(
            ShownPeople people,
            PeopleList list,
            PersonHistory history,
            CampaignDeadlines deadlines,
            WhyNotCounted whyNot,
            Certificates certificates,
            Courses courses,
            Visits visits,
            Accounts accounts,
            Campaigns campaigns,
            CurrentCampaign current,
            Clock clock) {
        this.people = people;
        this.list = list;
        this.history = history;
        this.deadlines = deadlines;
        this.whyNot = whyNot;
        this.certificates = certificates;
        this.courses = courses;
        this.visits = visits;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.current = current;
        this.clock = clock;
    }

    ModelAndView of(Caller caller, String code, WebRequest request) {
        ShownPerson person = people.get(caller, code);
        Optional<Campaign> campaign = campaign(caller, person, request);
        Optional<ShownStanding> standing = campaign.flatMap(one -> list.standingOf(caller, code, one));
        List<Course> all = courses.all();
        return new ModelAndView("people/show")
                .addObject("person", PersonLine.of(person, standing))
                .addObject("completions", person.completions())
                .addObject(
                        "certificates",
                        certificates.of(caller, code).stream()
                                .map(one -> CertificateLine.of(one, all))
                                .toList())
                .addObject("courses", all)
                .addObject("recognitions", Recognition.values())
                .addObject("campaign", campaign.orElse(null))
                .addObject(
                        "deadline",
                        standing.flatMap(counts -> campaign)
                                .map(one -> deadlines.of(one, person))
                                .orElse(null))
                .addObject(
                        "exemption",
                        campaign.flatMap(one -> exemption(person, one)).orElse(null))
                .addObject("exemptionReasons", ExemptionReason.values())
                .addObject(
                        "why",
                        campaign.map(one -> whyNot.of(person, one, standing)).orElse(List.of()))
                .addObject(
                        "visits",
                        visits.of(caller, code).stream()
                                .map(visit -> line(caller, person, visit))
                                .toList())
                .addObject("visitKinds", VisitKind.values())
                .addObject("visitResults", VisitResult.values())
                .addObject("visitId", UUID.randomUUID().toString())
                .addObject("changes", history.of(caller, person))
                .addObject("matches", people.matchesOf(caller, code))
                .addObject("today", LocalDate.now(clock))
                .addObject("back", roundOf(caller, person).orElse(null))
                .addObject("mayEdit", caller.role().correctsPeople())
                .addObject("mayCall", caller.role().callsPeople())
                .addObject("mayReveal", caller.role().administers())
                .addObject("mayTrace", caller.role().administers());
    }

    /** His village, for those who walk it. */
    Optional<String> roundOf(Caller caller, String code) {
        return roundOf(caller, people.get(caller, code));
    }

    private static Optional<String> roundOf(Caller caller, ShownPerson person) {
        return Optional.ofNullable(person.villageCode()).filter(village -> caller.walks(person.communeCode(), village));
    }

    /** The campaign that is looked at, of the person's commune. */
    Optional<Campaign> campaign(Caller caller, String code, WebRequest request) {
        return campaign(caller, people.get(caller, code), request);
    }

    private Optional<Campaign> campaign(Caller caller, ShownPerson person, WebRequest request) {
        return current.among(campaigns.seenBy(caller, person.communeCode()), request);
    }

    private static Optional<ShownExemption> exemption(ShownPerson person, Campaign campaign) {
        return person.exemptions().stream()
                .filter(one -> one.campaignCode().equals(campaign.code()))
                .findFirst();
    }

    private VisitLine line(Caller caller, ShownPerson person, Visit visit) {
        boolean mine = visit.by().equals(caller.username()) || caller.administers(person.communeCode());
        return new VisitLine(
                visit.id(),
                mine && caller.role().correctsPeople(),
                here(visit.at()),
                visit.kind().name(),
                visit.result().name(),
                visit.note(),
                accounts.nameOf(visit.by()));
    }

    private static LocalDateTime here(Instant moment) {
        return LocalDateTime.ofInstant(moment, Days.ZONE);
    }

    /** A certificate that was seen. */
    record CertificateLine(
            String courseCode,
            String courseName,
            Recognition recognition,
            LocalDate completedOn,
            String evidenceNo,
            LocalDate checkedOn,
            @Nullable String note) {

        static CertificateLine of(Certificate certificate, List<Course> courses) {
            String name = courses.stream()
                    .filter(course -> course.code().equals(certificate.courseCode()))
                    .map(Course::name)
                    .findFirst()
                    .orElse(certificate.courseCode());
            return new CertificateLine(
                    certificate.courseCode(),
                    name,
                    certificate.recognition(),
                    certificate.completedOn(),
                    certificate.evidenceNo(),
                    certificate.checkedOn(),
                    certificate.note());
        }
    }

    /** A visit. */
    record VisitLine(
            long id,
            boolean mayWithdraw,
            LocalDateTime at,
            String kind,
            String result,
            @Nullable String note,
            String by) {}
}
