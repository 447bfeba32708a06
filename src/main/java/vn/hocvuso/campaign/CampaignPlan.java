package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.roster.GroupSet;

/** A campaign as somebody wants it to be. A deadline that changes needs its reason. */
public record CampaignPlan(
        String code,
        String communeCode,
        String name,
        List<String> courses,
        CourseRule courseRule,
        GroupSet groups,
        int adultAge,
        LocalDate ageOn,
        LocalDate startsOn,
        LocalDate deadline,
        @Nullable String deadlineReason,
        List<Target> targets,
        boolean recogniseNational) {

    /** Age at which one is an adult, where a campaign does not say otherwise. */
    public static final int ADULT_AGE = 18;

    public CampaignPlan {
        courses = courses.stream().distinct().toList();
        targets = List.copyOf(targets);
    }
}
