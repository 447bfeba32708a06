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
        boolean recogniseNational,
        Document nationalDocument) {

    /** Age at which one is an adult, where a campaign does not say otherwise. */
    public static final int ADULT_AGE = 18;

    /** Each day of a campaign is a point of its series. */
    static final int LONGEST_YEARS = 100;

    public CampaignPlan {
        courses = courses.stream().distinct().toList();
        targets = List.copyOf(targets);
    }

    /** The campaign as it is. */
    static CampaignPlan of(Campaign campaign) {
        return new CampaignPlan(
                campaign.code(),
                campaign.communeCode(),
                campaign.name(),
                campaign.courses(),
                campaign.courseRule(),
                campaign.groups(),
                campaign.adultAge(),
                campaign.ageOn(),
                campaign.startsOn(),
                campaign.deadlines().base(),
                null,
                campaign.targets().all(),
                campaign.recogniseNational(),
                campaign.nationalDocument());
    }

    CampaignPlan withDeadline(LocalDate other, @Nullable String reason) {
        return new CampaignPlan(
                code,
                communeCode,
                name,
                courses,
                courseRule,
                groups,
                adultAge,
                ageOn,
                startsOn,
                other,
                reason,
                targets,
                recogniseNational,
                nationalDocument);
    }

    /** The last day that a campaign, however extended, may have. */
    static LocalDate lastDay(LocalDate startsOn) {
        return startsOn.plusYears(LONGEST_YEARS);
    }
}
