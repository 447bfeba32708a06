package vn.hocvuso.progress.web;

import java.time.LocalDate;
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
import vn.hocvuso.progress.WhatIf;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.Typed;

/** The base deadline of a campaign is moved on these pages: whose deadline changes is shown first. */
@Controller
@RequestMapping("/campaigns/{code}/deadline")
class DeadlineController {

    private final Campaigns campaigns;
    private final WhatIf whatIf;

    DeadlineController(Campaigns campaigns, WhatIf whatIf) {
        this.campaigns = campaigns;
        this.whatIf = whatIf;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView form(Caller caller, @PathVariable String code, @ModelAttribute("form") DeadlineForm form) {
        return page(caller, code, form);
    }

    /** What was typed, to be changed. */
    @PostMapping("/again")
    ModelAndView again(Caller caller, @PathVariable String code, @ModelAttribute("form") DeadlineForm form) {
        return page(caller, code, form);
    }

    @PostMapping("/preview")
    ModelAndView preview(
            Caller caller, @PathVariable String code, @ModelAttribute("form") DeadlineForm form, BindingResult errors) {
        try {
            DeadlineForm.Move move = form.move();
            return page(caller, code, form)
                    .addObject("moved", move.deadline())
                    .addObject(
                            "effect",
                            whatIf.of(
                                    caller,
                                    code,
                                    () -> campaigns.moveDeadline(caller, code, move.deadline(), move.reason())));
        } catch (DomainException refusal) {
            return refused(caller, code, form, errors, refusal);
        }
    }

    @PostMapping
    ModelAndView move(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute("form") DeadlineForm form,
            BindingResult errors,
            RedirectAttributes next) {
        try {
            DeadlineForm.Move move = form.move();
            campaigns.moveDeadline(caller, code, move.deadline(), move.reason());
            next.addFlashAttribute("saved", true);
            return new ModelAndView("redirect:/campaigns/{code}");
        } catch (DomainException refusal) {
            return refused(caller, code, form, errors, refusal);
        }
    }

    private ModelAndView refused(
            Caller caller, String code, DeadlineForm form, BindingResult errors, DomainException refusal) {
        FormFaults.showAny(refusal, errors);
        ModelAndView page = page(caller, code, form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Caller caller, String code, DeadlineForm form) {
        Campaign campaign = campaigns.get(caller, code);
        caller.mustAdminister(campaign.communeCode());
        return new ModelAndView("progress/deadline")
                .addObject("form", form)
                .addObject("campaign", campaign)
                .addObject("effect", null);
    }

    /** Another base deadline, as it is typed. */
    record DeadlineForm(@Nullable String deadline, @Nullable String deadlineReason) {

        Move move() {
            Typed typed = new Typed();
            Move move = new Move(
                    typed.requiredDay("deadline", deadline), typed.text("deadlineReason", deadlineReason, 500));
            if (move.reason() == null) {
                typed.refuse("deadlineReason", "DEADLINE_REASON_MISSING");
            }
            typed.mustBeRead();
            return move;
        }

        /** What was typed. */
        record Move(LocalDate deadline, @Nullable String reason) {}
    }
}
