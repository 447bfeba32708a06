package vn.hocvuso.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.learning.CourseId;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.shared.Days;

/**
 * A campaign (đợt học tập): who must finish which courses, by when.
 *
 * @param nationalDocument by which certificates of the national platform are recognised
 * @param adultAge from which age on somebody is an adult on {@code ageOn}
 */
public record Campaign(
        CampaignId id,
        String code,
        String communeCode,
        String name,
        List<String> courses,
        List<CourseId> courseIds,
        CourseRule courseRule,
        GroupSet groups,
        int adultAge,
        LocalDate ageOn,
        LocalDate startsOn,
        Deadlines deadlines,
        List<BaseDeadline> history,
        Targets targets,
        boolean recogniseNational,
        Document nationalDocument) {

    public Campaign {
        courses = List.copyOf(courses);
        courseIds = List.copyOf(courseIds);
        history = List.copyOf(history);
    }

    /** Why the base deadline is what it is, where it was said. */
    public @Nullable String deadlineReason() {
        return history.isEmpty() ? null : history.get(history.size() - 1).reason();
    }

    /** The moment at which its first day begins. */
    public Instant begins() {
        return startsOn.atStartOfDay(Days.ZONE).toInstant();
    }

    /** Who is born on or before this day is an adult. */
    public LocalDate adultsBornBy() {
        return ageOn.minusYears(adultAge);
    }

    /** Of whom only the year is known, those born in this year or before are adults. */
    public int adultsBornInOrBefore() {
        return ageOn.getYear() - adultAge;
    }

    /** Whether it runs on a day; the effective deadline counts whole. */
    public State stateOn(LocalDate day) {
        if (day.isBefore(startsOn)) {
            return State.NOT_STARTED;
        }
        return day.isAfter(deadlines.effectiveForAll()) ? State.OVER : State.RUNNING;
    }

    /** The day that counted, when an extension was granted, for those it is for. */
    public LocalDate deadlineBefore(Extension extension) {
        LocalDate base = history.stream()
                .filter(set -> !set.at().isAfter(extension.createdAt()))
                .reduce((earlier, later) -> later)
                .map(BaseDeadline::deadline)
                .orElse(deadlines.base());
        return deadlines.asOf(extension, base).effectiveForAllIn(extension.scope()::equals);
    }

    /** How many of its courses must be completed. */
    public int coursesNeeded() {
        return courseRule == CourseRule.ALL ? courseIds.size() : 1;
    }

    public boolean needsAll() {
        return courseRule == CourseRule.ALL;
    }

    /** Whether a scope covers everybody that the campaign asks for. */
    public boolean onlyGroupIs(Group group) {
        return groups.groups().equals(List.of(group));
    }

    /** Where a day lies: before, within or after the campaign. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        OVER
    }
}
