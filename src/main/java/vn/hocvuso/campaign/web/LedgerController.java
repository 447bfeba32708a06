package vn.hocvuso.campaign.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.Extension;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.shared.DomainException;

/** The page of one campaign, with the ledger of its extensions: more time is granted and taken back there. */
@Controller
@RequestMapping("/campaigns/{code}")
class LedgerController {

    private static final String FORM = "extensionForm";

    private final Campaigns campaigns;
    private final Extensions extensions;
    private final CampaignPage page;

    LedgerController(Campaigns campaigns, Extensions extensions, CampaignPage page) {
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.page = page;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable String code) {
        return shown(caller, code).addObject(FORM, ExtensionForm.EMPTY);
    }

    @PostMapping("/extensions")
    ModelAndView grant(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute(FORM) ExtensionForm form,
            BindingResult errors,
            RedirectAttributes next) {
        try {
            Extension granted = extensions.grant(caller, code, form.grant());
            next.addFlashAttribute("grantedUntil", granted.until());
            return new ModelAndView("redirect:/campaigns/{code}");
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            return refused(shown(caller, code)).addObject("opened", true);
        }
    }

    @PostMapping("/extensions/{id}/revocation")
    ModelAndView revoke(
            Caller caller,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String decisionNo) {
        RevocationForm form = new RevocationForm(reason, decisionNo);
        try {
            extensions.revoke(caller, code, id, form.typedReason(), form.typedNo());
            return new ModelAndView("redirect:/campaigns/{code}");
        } catch (DomainException refusal) {
            WebDataBinder binder = new WebDataBinder(form, "revocationForm");
            binder.initDirectFieldAccess();
            FormFaults.showAny(refusal, binder.getBindingResult());
            return refused(shown(caller, code))
                    .addObject(FORM, ExtensionForm.EMPTY)
                    .addObject("revoking", id)
                    .addObject("revocationForm", form)
                    .addObject(BindingResult.MODEL_KEY_PREFIX + "revocationForm", binder.getBindingResult());
        }
    }

    private ModelAndView shown(Caller caller, String code) {
        Campaign campaign = campaigns.get(caller, code);
        boolean mayEdit = caller.administers(campaign.communeCode());
        return new ModelAndView("campaign/show")
                .addObject("campaign", page.shown(campaign))
                .addObject("ledger", page.ledger(campaign))
                .addObject("revocationForm", RevocationForm.EMPTY)
                .addObject("opened", false)
                .addObject("mayEdit", mayEdit);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
