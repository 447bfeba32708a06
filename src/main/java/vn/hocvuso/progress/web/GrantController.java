package vn.hocvuso.progress.web;

import java.util.List;
import java.util.Set;
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
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.ExtensionScope.Kind;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.campaign.Grant;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.progress.Unfinished;
import vn.hocvuso.progress.WhatIf;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.People;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** More time is granted on these pages: what it would do is shown first. */
@Controller
@RequestMapping("/campaigns/{code}/extensions")
class GrantController {

    private static final String FORM = "form";
    private static final String SCOPE = "scope.code";
    private static final Set<String> OF_THE_DAY = Set.of("EXTENSION_BEFORE_BASE", "EXTENSION_EXISTS");

    private final Campaigns campaigns;
    private final Extensions extensions;
    private final Unfinished unfinished;
    private final WhatIf whatIf;
    private final Villages villages;
    private final Organisations organisations;
    private final People people;

    GrantController(
            Campaigns campaigns,
            Extensions extensions,
            Unfinished unfinished,
            WhatIf whatIf,
            Villages villages,
            Organisations organisations,
            People people) {
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.unfinished = unfinished;
        this.whatIf = whatIf;
        this.villages = villages;
        this.organisations = organisations;
        this.people = people;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    /** Empty but for whom it is for, where a link says so. */
    @GetMapping("/new")
    ModelAndView form(Caller caller, @PathVariable String code, @ModelAttribute(FORM) GrantForm form) {
        return page(caller, code, form);
    }

    /** What was typed, to be changed. */
    @PostMapping("/new")
    ModelAndView again(Caller caller, @PathVariable String code, @ModelAttribute(FORM) GrantForm form) {
        return page(caller, code, form);
    }

    @PostMapping("/preview")
    ModelAndView preview(
            Caller caller, @PathVariable String code, @ModelAttribute(FORM) GrantForm form, BindingResult errors) {
        try {
            Grant grant = form.grant();
            return page(caller, code, form)
                    .addObject("effect", whatIf.of(caller, code, () -> grant(caller, code, form, grant)));
        } catch (DomainException refusal) {
            return refused(caller, code, form, errors, refusal);
        }
    }

    @PostMapping
    ModelAndView grant(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute(FORM) GrantForm form,
            BindingResult errors,
            RedirectAttributes next) {
        try {
            Extension granted = grant(caller, code, form, form.grant()).get(0);
            next.addFlashAttribute("grantedUntil", granted.until());
            return new ModelAndView("redirect:/campaigns/{code}");
        } catch (DomainException refusal) {
            return refused(caller, code, form, errors, refusal);
        }
    }

    private List<Extension> grant(Caller caller, String code, GrantForm form, Grant grant) {
        return form.forUnfinished()
                ? extensions.grantEach(caller, code, grant, unfinished.in(caller, code, form.chosenVillages()))
                : List.of(extensions.grant(caller, code, grant));
    }

    private ModelAndView refused(
            Caller caller, String code, GrantForm form, BindingResult errors, DomainException refusal) {
        FormFaults.showAny(asTyped(refusal), errors);
        ModelAndView page = page(caller, code, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Whom it is for is one field of the form. */
    private static DomainException asTyped(DomainException refusal) {
        if (!(refusal instanceof InvalidInput input)) {
            return OF_THE_DAY.contains(refusal.code())
                    ? InvalidInput.unprocessable("newDeadline", refusal.code(), refusal.arguments())
                    : refusal;
        }
        return new InvalidInput(
                input.kind(),
                input.faults().stream()
                        .map(fault -> fault.field().equals(SCOPE)
                                ? new FieldFault(
                                        "whom", fault.code(), fault.arguments().toArray())
                                : fault)
                        .toList());
    }

    private ModelAndView page(Caller caller, String code, GrantForm form) {
        Campaign campaign = campaigns.get(caller, code);
        caller.mustAdminister(campaign.communeCode());
        List<Village> inVillages = villages.of(campaign.communeCode()).stream()
                .filter(village -> village.retiredOn() == null)
                .toList();
        return new ModelAndView("progress/extend")
                .addObject(FORM, form)
                .addObject("campaign", campaign)
                .addObject(
                        "groups",
                        campaign.groups().groups().stream().map(Choice::of).toList())
                .addObject("villages", inVillages)
                .addObject(
                        "chosenVillages",
                        inVillages.stream()
                                .filter(village -> form.chosenVillages().contains(village.code()))
                                .map(Village::name)
                                .toList())
                .addObject("villageChoices", inVillages.stream().map(Choice::of).toList())
                .addObject(
                        "organisationChoices",
                        organisations.of(campaign.communeCode()).stream()
                                .map(Choice::of)
                                .toList())
                .addObject("person", person(caller, form))
                .addObject("effect", null);
    }

    /** The one person that the form is for, if it is for one. */
    private @Nullable Choice person(Caller caller, GrantForm form) {
        String start = GrantForm.whom(Kind.PERSON, "");
        String whom = form.whom() == null ? "" : form.whom();
        return whom.startsWith(start)
                ? new Choice(
                        whom, people.get(caller, whom.substring(start.length())).fullName())
                : null;
    }

    /** Whom more time may be for. */
    record Choice(String value, String name) {

        static Choice of(Group group) {
            return new Choice(GrantForm.whom(Kind.GROUP, group.name()), group.name());
        }

        static Choice of(Village village) {
            return new Choice(GrantForm.whom(Kind.VILLAGE, village.code()), village.name());
        }

        static Choice of(Organisation organisation) {
            return new Choice(GrantForm.whom(Kind.ORGANISATION, organisation.code()), organisation.name());
        }
    }
}
