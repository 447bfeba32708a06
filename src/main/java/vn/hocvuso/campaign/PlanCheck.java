package vn.hocvuso.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** What a plan must keep to; every fault of it is named at once. */
record PlanCheck(Set<String> courses, Set<String> villages, Set<String> organisations, LocalDate today) {

    private static final int OLDEST = 120;

    void mustHold(CampaignPlan plan) {
        List<FieldFault> faults = new ArrayList<>();
        courses(plan, faults);
        days(plan, faults);
        for (int index = 0; index < plan.targets().size(); index++) {
            target(plan, plan.targets().get(index), "targets[" + index + "]", faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
    }

    private void courses(CampaignPlan plan, List<FieldFault> faults) {
        if (plan.courses().isEmpty()) {
            faults.add(new FieldFault("courses", "COURSES_MISSING"));
        }
        plan.courses().stream()
                .filter(course -> !courses.contains(course))
                .forEach(course -> faults.add(new FieldFault("courses", "UNKNOWN_COURSE", course)));
        if (plan.groups().groups().isEmpty()) {
            faults.add(new FieldFault("groups", "GROUPS_MISSING"));
        }
    }

    private void days(CampaignPlan plan, List<FieldFault> faults) {
        LocalDate earliest = today.minusYears(CampaignPlan.LONGEST_YEARS);
        LocalDate latest = today.plusYears(CampaignPlan.LONGEST_YEARS);
        if (plan.startsOn().isBefore(earliest) || plan.startsOn().isAfter(latest)) {
            faults.add(new FieldFault("startsOn", "CAMPAIGN_DAY_RANGE", earliest, latest));
        }
        if (plan.deadline().isAfter(CampaignPlan.lastDay(plan.startsOn()))) {
            faults.add(new FieldFault(
                    "deadline", "CAMPAIGN_DAY_RANGE", plan.startsOn(), CampaignPlan.lastDay(plan.startsOn())));
        }
        if (plan.deadline().isBefore(plan.startsOn())) {
            faults.add(new FieldFault("deadline", "DEADLINE_BEFORE_START", plan.startsOn(), plan.deadline()));
        }
        if (plan.adultAge() < 1 || plan.adultAge() > OLDEST) {
            faults.add(new FieldFault("adultAge", "ADULT_AGE_RANGE", OLDEST));
        }
    }

    private void target(CampaignPlan plan, Target target, String field, List<FieldFault> faults) {
        if ((target.percent() == null) == (target.headCount() == null)) {
            faults.add(new FieldFault(field, "TARGET_AMOUNT"));
        }
        if (target.percent() != null && !isShare(target.percent())) {
            faults.add(new FieldFault(field + ".percent", "TARGET_PERCENT_RANGE"));
        }
        if (target.headCount() != null && target.headCount() < 0) {
            faults.add(new FieldFault(field + ".headCount", "TARGET_HEADS_RANGE"));
        }
        if (!plan.groups().has(target.group())) {
            faults.add(new FieldFault(field + ".group", "TARGET_GROUP"));
        }
        if (target.villageCode() != null && !villages.contains(target.villageCode())) {
            faults.add(new FieldFault(field + ".villageCode", "UNKNOWN_VILLAGE", target.villageCode()));
        }
        if (target.organisationCode() != null && !organisations.contains(target.organisationCode())) {
            faults.add(new FieldFault(field + ".organisationCode", "UNKNOWN_ORGANISATION", target.organisationCode()));
        }
        if (target.by().isBefore(plan.startsOn())) {
            faults.add(new FieldFault(field + ".by", "TARGET_BEFORE_START", plan.startsOn(), target.by()));
        }
    }

    private static boolean isShare(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
}
