package vn.hocvuso.progress.web;

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
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.progress.WhatIf;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.Typed;

/** An extension is taken back on these pages, with all that were granted with it: whose deadline changes is shown first. */
@Controller
@RequestMapping("/campaigns/{code}/extensions/{id}/revocation")
class RevocationController {

    private final Campaigns campaigns;
    private final Extensions extensions;
    private final WhatIf whatIf;

    RevocationController(Campaigns campaigns, Extensions extensions, WhatIf whatIf) {
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.whatIf = whatIf;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView form(
            Caller caller,
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") RevocationForm form) {
        return page(caller, code, id, form);
    }

    @PostMapping("/preview")
    ModelAndView preview(
            Caller caller,
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") RevocationForm form,
            BindingResult errors) {
        try {
            RevocationForm.Said said = form.said();
            return page(caller, code, id, form)
                    .addObject(
                            "effect",
                            whatIf.of(
                                    caller,
                                    code,
                                    () -> extensions.revokeTogether(caller, code, id, said.reason(), said.no())));
        } catch (DomainException refusal) {
            return refused(caller, code, id, form, errors, refusal);
        }
    }

    @PostMapping
    ModelAndView revoke(
            Caller caller,
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") RevocationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        try {
            RevocationForm.Said said = form.said();
            extensions.revokeTogether(caller, code, id, said.reason(), said.no());
            next.addFlashAttribute("savedWhat", "extension.revoked.saved");
            return new ModelAndView("redirect:/campaigns/{code}");
        } catch (DomainException refusal) {
            return refused(caller, code, id, form, errors, refusal);
        }
    }

    private ModelAndView refused(
            Caller caller, String code, long id, RevocationForm form, BindingResult errors, DomainException refusal) {
        FormFaults.showAny(refusal, errors);
        ModelAndView page = page(caller, code, id, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Caller caller, String code, long id, RevocationForm form) {
        Campaign campaign = campaigns.get(caller, code);
        caller.mustAdminister(campaign.communeCode());
        Extension extension = extensions.get(caller, code, id);
        return new ModelAndView("progress/revoke")
                .addObject("form", form)
                .addObject("campaign", campaign)
                .addObject("extension", extension)
                .addObject("effect", null);
    }

    /** Why an extension is taken back, as it is typed. */
    record RevocationForm(@Nullable String reason, @Nullable String decisionNo) {

        Said said() {
            Typed typed = new Typed();
            String why = typed.text("reason", reason, 500);
            Said said = new Said(why == null ? "" : why, typed.text("decisionNo", decisionNo, 60));
            if (why == null) {
                typed.refuse("reason", "REASON_MISSING");
            }
            typed.mustBeRead();
            return said;
        }

        /** What was typed. */
        record Said(String reason, @Nullable String no) {}
    }
}
