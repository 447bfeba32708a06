package vn.hocvuso.campaign.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignPlan;
import vn.hocvuso.campaign.CourseRule;
import vn.hocvuso.campaign.Target;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.shared.Typed;
import vn.hocvuso.shared.Written;

/** A campaign as it is typed. */
record CampaignForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable List<String> courses,
        @Nullable String courseRule,
        @Nullable List<String> groups,
        @Nullable String adultAge,
        @Nullable String ageOn,
        @Nullable String startsOn,
        @Nullable String deadline,
        @Nullable Boolean recogniseNational,
        @Nullable String documentKind,
        @Nullable String decisionNo,
        @Nullable String decidedOn,
        @Nullable String issuer,
        @Nullable List<TargetForm> targets) {

    private static final int SPARE_ROWS = 2;

    static final CampaignForm EMPTY = new CampaignForm(
            "",
            "",
            List.of(),
            CourseRule.ALL.name(),
            List.of(),
            Integer.toString(CampaignPlan.ADULT_AGE),
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            withSpareRows(List.of()));

    static CampaignForm of(Campaign campaign) {
        return new CampaignForm(
                campaign.code(),
                campaign.name(),
                campaign.courses(),
                campaign.courseRule().name(),
                campaign.groups().groups().stream().map(Group::name).toList(),
                Integer.toString(campaign.adultAge()),
                Written.orNull(campaign.ageOn()),
                Written.orNull(campaign.startsOn()),
                Written.orNull(campaign.deadlines().base()),
                campaign.recogniseNational(),
                campaign.nationalDocument().kind(),
                campaign.nationalDocument().no(),
                Written.orNull(campaign.nationalDocument().on()),
                campaign.nationalDocument().issuer(),
                withSpareRows(
                        campaign.targets().all().stream().map(TargetForm::of).toList()));
    }

    private static List<TargetForm> withSpareRows(List<TargetForm> targets) {
        List<TargetForm> rows = new ArrayList<>(targets);
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            rows.add(TargetForm.EMPTY);
        }
        return rows;
    }

    /** A campaign keeps its code, and its base deadline is moved on a page of its own. */
    CampaignForm ofExisting(Campaign campaign) {
        return new CampaignForm(
                campaign.code(),
                name,
                courses,
                courseRule,
                groups,
                adultAge,
                ageOn,
                startsOn,
                Written.orNull(campaign.deadlines().base()),
                recogniseNational,
                documentKind,
                decisionNo,
                decidedOn,
                issuer,
                targets);
    }

    /** Without the rows that hold no target, so that what is refused is shown beside the row it is about. */
    CampaignForm compact() {
        List<TargetForm> filled = targets == null
                ? List.of()
                : targets.stream().filter(row -> !row.isEmpty()).toList();
        return new CampaignForm(
                code,
                name,
                courses,
                courseRule,
                groups,
                adultAge,
                ageOn,
                startsOn,
                deadline,
                recogniseNational,
                documentKind,
                decisionNo,
                decidedOn,
                issuer,
                withSpareRows(filled));
    }

    CampaignPlan plan(String commune) {
        Typed typed = new Typed();
        CourseRule rule = typed.one("courseRule", courseRule, CourseRule.class);
        Integer age = typed.number("adultAge", adultAge);
        LocalDate start = typed.requiredDay("startsOn", startsOn);
        LocalDate counted = typed.day("ageOn", ageOn);
        CampaignPlan plan = new CampaignPlan(
                typed.code("code", code),
                commune,
                typed.required("name", name, 200),
                courses == null ? List.of() : courses,
                rule == null ? CourseRule.ALL : rule,
                groupSet(typed),
                age == null ? CampaignPlan.ADULT_AGE : age,
                counted == null ? start : counted,
                start,
                typed.requiredDay("deadline", deadline),
                null,
                plannedTargets(typed),
                Boolean.TRUE.equals(recogniseNational),
                new DocumentForm(documentKind, decisionNo, decidedOn, issuer).document(typed));
        typed.mustBeRead();
        return plan;
    }

    private GroupSet groupSet(Typed typed) {
        List<String> asked = groups == null ? List.of() : groups;
        return GroupSet.of(asked.stream()
                .map(group -> typed.one("groups", group, Group.class))
                .filter(Objects::nonNull)
                .toList());
    }

    private List<Target> plannedTargets(Typed typed) {
        List<TargetForm> rows = targets == null ? List.of() : targets;
        List<Target> planned = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (!rows.get(index).isEmpty()) {
                planned.add(rows.get(index).target(typed, "targets[" + index + "]."));
            }
        }
        return planned;
    }
}
