package vn.hocvuso.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.CourseStatus;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.learning.Recognition;
import vn.hocvuso.people.WhyNot.Reason;
import vn.hocvuso.roster.Residence;

/** Why somebody does not count as having finished a campaign, told from what is stored. */
@Component
public class WhyNotCounted {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Courses courses;
    private final Ledger ledger;
    private final PeopleMapper mapper;

    WhyNotCounted(Courses courses, Ledger ledger, PeopleMapper mapper) {
        this.courses = courses;
        this.ledger = ledger;
        this.mapper = mapper;
    }

    /**
     * Nothing where he does.
     *
     * @param standing empty where he is not among those who count
     */
    public List<WhyNot> of(ShownPerson person, Campaign campaign, Optional<ShownStanding> standing) {
        if (standing.isEmpty()) {
            return List.of(outside(person));
        }
        return standing.get().state() == CampaignState.NOT_DONE ? unfinished(person, campaign) : List.of();
    }

    private static WhyNot outside(ShownPerson person) {
        if (person.residence() == Residence.MOVED_OUT || person.residence() == Residence.DECEASED) {
            return WhyNot.of(Reason.GONE);
        }
        return WhyNot.of(person.villageCode() == null ? Reason.NO_VILLAGE : Reason.OTHER_GROUP);
    }

    private List<WhyNot> unfinished(ShownPerson person, Campaign campaign) {
        Optional<LocalDate> dataAsOf = ledger.dataAsOf(person.communeCode());
        if (dataAsOf.isEmpty()) {
            return List.of(WhyNot.of(Reason.NO_FILE));
        }
        List<WhyNot> why = new ArrayList<>();
        courses.all().stream()
                .filter(course -> campaign.courseIds().contains(course.id()))
                .forEach(course -> why.addAll(ofCourse(person, campaign, course)));
        long waiting = mapper.reviewsOf(person.code());
        if (waiting > 0) {
            why.add(WhyNot.of(Reason.IN_REVIEW, waiting));
        }
        if (person.nationalIdMasked() == null) {
            why.add(WhyNot.of(Reason.NO_NATIONAL_ID));
        }
        why.add(WhyNot.of(Reason.DATA_UNTIL, DAY.format(dataAsOf.get())));
        return why;
    }

    private static List<WhyNot> ofCourse(ShownPerson person, Campaign campaign, Course course) {
        List<ShownCompletion> said = person.completions().stream()
                .filter(one -> one.courseCode().equals(course.code()))
                .toList();
        Optional<ShownCompletion> portal = said.stream()
                .filter(one -> one.recognition() == Recognition.PORTAL)
                .findFirst();
        List<WhyNot> why = new ArrayList<>();
        if (portal.isEmpty()) {
            why.add(WhyNot.of(Reason.NOT_IN_FILES, course.name()));
        } else if (portal.get().status() == CourseStatus.IN_PROGRESS) {
            why.add(inProgress(course, portal.get().progressPercent()));
        } else if (portal.get().status() == CourseStatus.NOT_STARTED) {
            why.add(WhyNot.of(Reason.NOT_STARTED, course.name()));
        }
        boolean national = said.stream().anyMatch(one -> one.recognition() == Recognition.NATIONAL);
        if (national && !campaign.recogniseNational()) {
            why.add(WhyNot.of(Reason.NATIONAL_ONLY, course.name()));
        }
        return why;
    }

    private static WhyNot inProgress(Course course, @Nullable BigDecimal percent) {
        return percent == null
                ? WhyNot.of(Reason.IN_PROGRESS, course.name())
                : WhyNot.of(
                        Reason.IN_PROGRESS_AT,
                        course.name(),
                        percent.stripTrailingZeros().toPlainString().replace('.', ','));
    }
}
