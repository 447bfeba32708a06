package vn.hocvuso.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.BaseDeadline;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignPlan;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CourseRule;
import vn.hocvuso.campaign.Document;
import vn.hocvuso.campaign.Target;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.GroupSet;
import vn.hocvuso.shared.Code;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignApiController {

    private final Campaigns campaigns;

    CampaignApiController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @PutMapping("/{code}")
    CampaignAnswer put(Caller caller, @PathVariable @Code String code, @Valid @RequestBody CampaignBody body) {
        return CampaignAnswer.of(campaigns.put(caller, body.plan(code)));
    }

    @GetMapping("/{code}")
    CampaignAnswer get(Caller caller, @PathVariable @Code String code) {
        return CampaignAnswer.of(campaigns.get(caller, code));
    }

    @GetMapping
    Page<CampaignAnswer> list(
            Caller caller,
            @RequestParam(required = false) @Code @Nullable String commune,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
        return Page.partOf(campaigns.seenBy(caller, commune), PageRequest.of(page, size))
                .map(CampaignAnswer::of);
    }

    /** A campaign as it is asked for. */
    record CampaignBody(
            @NotNull @Code String communeCode,
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 50) List<@NotNull @Code String> courses,
            @Nullable CourseRule courseRule,
            @NotNull List<@NotNull Group> groups,
            @Nullable Integer adultAge,
            @Nullable LocalDate ageOn,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate deadline,
            @Size(max = 500) @Nullable String deadlineReason,
            @Size(max = 500) @Nullable List<@NotNull @Valid TargetBody> targets,
            @Nullable Boolean recogniseNational,
            @Valid @Nullable DocumentBody nationalDocument) {

        CampaignPlan plan(String code) {
            return new CampaignPlan(
                    code,
                    communeCode,
                    name.strip(),
                    courses,
                    courseRule == null ? CourseRule.ALL : courseRule,
                    GroupSet.of(groups),
                    adultAge == null ? CampaignPlan.ADULT_AGE : adultAge,
                    ageOn == null ? startsOn : ageOn,
                    startsOn,
                    deadline,
                    deadlineReason,
                    targets == null
                            ? List.of()
                            : targets.stream().map(TargetBody::target).toList(),
                    Boolean.TRUE.equals(recogniseNational),
                    nationalDocument == null ? Document.MISSING : nationalDocument.document());
        }
    }

    /** By which document certificates of the national platform are recognised, as it is asked for and shown. */
    record DocumentBody(
            @Size(max = 60) @Nullable String kind,
            @Size(max = 60) @Nullable String no,
            @Nullable LocalDate on,
            @Size(max = 120) @Nullable String issuer) {

        static @Nullable DocumentBody of(Document document) {
            return document.equals(Document.MISSING)
                    ? null
                    : new DocumentBody(document.kind(), document.no(), document.on(), document.issuer());
        }

        Document document() {
            return new Document(kind, no, on, issuer);
        }
    }

    /** A target, as it is asked for and shown. */
    record TargetBody(
            @NotNull Group group,
            @Code @Nullable String villageCode,
            @Code @Nullable String organisationCode,
            @Digits(integer = 3, fraction = 2) @Nullable BigDecimal percent,
            @Nullable Integer headCount,
            @NotNull LocalDate by) {

        static TargetBody of(Target target) {
            return new TargetBody(
                    target.group(),
                    target.villageCode(),
                    target.organisationCode(),
                    target.percent(),
                    target.headCount(),
                    target.by());
        }

        Target target() {
            return new Target(group, villageCode, organisationCode, percent, headCount, by);
        }
    }

    /** A campaign as it is shown: also every base deadline it had, and the day that counts for all. */
    record CampaignAnswer(
            String code,
            String communeCode,
            String name,
            List<String> courses,
            CourseRule courseRule,
            List<Group> groups,
            int adultAge,
            LocalDate ageOn,
            LocalDate startsOn,
            LocalDate deadline,
            @Nullable String deadlineReason,
            List<BaseDeadline> deadlines,
            LocalDate effectiveDeadline,
            List<TargetBody> targets,
            boolean recogniseNational,
            @Nullable DocumentBody nationalDocument) {

        static CampaignAnswer of(Campaign campaign) {
            return new CampaignAnswer(
                    campaign.code(),
                    campaign.communeCode(),
                    campaign.name(),
                    campaign.courses(),
                    campaign.courseRule(),
                    campaign.groups().groups(),
                    campaign.adultAge(),
                    campaign.ageOn(),
                    campaign.startsOn(),
                    campaign.deadlines().base(),
                    campaign.deadlineReason(),
                    campaign.history(),
                    campaign.deadlines().effectiveForAll(),
                    campaign.targets().all().stream().map(TargetBody::of).toList(),
                    campaign.recogniseNational(),
                    DocumentBody.of(campaign.nationalDocument()));
        }
    }
}
