package vn.hocvuso.campaign.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.access.Role;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.CampaignPlan;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CourseRule;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.DomainException;

/** The pages where campaigns are listed, made and changed. */
@Controller
@RequestMapping("/campaigns")
class CampaignController {

    private final Campaigns campaigns;
    private final Courses courses;
    private final Villages villages;
    private final Organisations organisations;
    private final Clock clock;

    CampaignController(
            Campaigns campaigns, Courses courses, Villages villages, Organisations organisations, Clock clock) {
        this.campaigns = campaigns;
        this.courses = courses;
        this.villages = villages;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView list(Caller caller, Commune commune) {
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView("campaign/list")
                .addObject(
                        "campaigns",
                        campaigns.seenBy(caller, commune.code()).stream()
                                .map(campaign -> Line.of(campaign, today))
                                .toList())
                .addObject("mayEdit", caller.administers(commune.code()));
    }

    @GetMapping("/new")
    ModelAndView empty(Caller caller, Commune commune) {
        caller.mustAdminister(commune.code());
        return form(caller, commune.code(), CampaignForm.EMPTY, null);
    }

    @PostMapping
    ModelAndView create(Caller caller, Commune commune, @ModelAttribute("form") CampaignForm typed) {
        caller.mustAdminister(commune.code());
        CampaignForm form = typed.compact();
        try {
            CampaignPlan plan = form.plan(commune.code());
            return new ModelAndView(
                    "redirect:/campaigns/" + campaigns.add(caller, plan).code());
        } catch (DomainException refusal) {
            return refused(form(caller, commune.code(), form, null), form, refusal);
        }
    }

    @GetMapping("/{code}/edit")
    ModelAndView edit(Caller caller, @PathVariable String code) {
        Campaign campaign = campaigns.get(caller, code);
        caller.mustAdminister(campaign.communeCode());
        return form(caller, campaign.communeCode(), CampaignForm.of(campaign), campaign);
    }

    @PostMapping("/{code}")
    ModelAndView change(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute("form") CampaignForm typed,
            RedirectAttributes next) {
        Campaign campaign = campaigns.get(caller, code);
        caller.mustAdminister(campaign.communeCode());
        CampaignForm form = typed.ofExisting(campaign).compact();
        try {
            campaigns.put(caller, form.plan(campaign.communeCode()));
            next.addFlashAttribute("saved", true);
            return new ModelAndView("redirect:/campaigns/" + campaign.code());
        } catch (DomainException refusal) {
            return refused(form(caller, campaign.communeCode(), form, campaign), form, refusal);
        }
    }

    private ModelAndView form(Caller caller, String commune, CampaignForm form, @Nullable Campaign campaign) {
        return new ModelAndView("campaign/edit")
                .addObject("form", form)
                .addObject("campaign", campaign)
                .addObject("communeCode", commune)
                .addObject("courses", courses.all())
                .addObject("mayAddCourse", caller.role() == Role.ADMIN)
                .addObject("groups", names(Group.values()))
                .addObject("courseRules", names(CourseRule.values()))
                .addObject("places", places(commune));
    }

    private static ModelAndView refused(ModelAndView page, CampaignForm form, DomainException refusal) {
        WebDataBinder binder = new WebDataBinder(form, "form");
        binder.initDirectFieldAccess();
        FormFaults.showAny(refusal, binder.getBindingResult());
        page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", binder.getBindingResult());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<PlaceChoice> places(String commune) {
        return Stream.concat(
                        villages.of(commune).stream()
                                .map(one -> new PlaceChoice(TargetForm.VILLAGE + one.code(), one.name())),
                        organisations.of(commune).stream()
                                .map(one -> new PlaceChoice(TargetForm.ORGANISATION + one.code(), one.name())))
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** A place that a target may be for. */
    record PlaceChoice(String value, String name) {}

    /** A campaign in the list. */
    record Line(
            String code,
            String name,
            LocalDate startsOn,
            LocalDate base,
            LocalDate effective,
            boolean extended,
            List<String> groups,
            String state) {

        static Line of(Campaign campaign, LocalDate today) {
            return new Line(
                    campaign.code(),
                    campaign.name(),
                    campaign.startsOn(),
                    campaign.deadlines().base(),
                    campaign.deadlines().effectiveForAll(),
                    campaign.deadlines().extended(),
                    campaign.groups().groups().stream().map(Group::name).toList(),
                    campaign.stateOn(today).name());
        }
    }
}
