package vn.hocvuso.campaign.web;

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
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.shared.DomainException;

/** The page of one campaign, with the ledger of its extensions; missing documents are supplied there. */
@Controller
@RequestMapping("/campaigns/{code}")
class LedgerController {

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
        return shown(caller, code);
    }

    /** The ledger on paper. */
    @GetMapping("/annex")
    ModelAndView annex(Caller caller, @PathVariable String code) {
        Campaign campaign = campaigns.get(caller, code);
        return new ModelAndView("campaign/annex")
                .addObject("campaign", page.shown(campaign))
                .addObject("ledger", page.ledger(caller, code));
    }

    @PostMapping("/extensions/{id}/document")
    ModelAndView supply(
            Caller caller,
            @PathVariable String code,
            @PathVariable long id,
            @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            RedirectAttributes next) {
        try {
            extensions.supply(caller, code, id, form.document());
            next.addFlashAttribute("savedWhat", "extension.supplied.saved");
            return new ModelAndView("redirect:/campaigns/{code}");
        } catch (DomainException refusal) {
            return refused(caller, code, errors, refusal).addObject("supplying", id);
        }
    }

    private ModelAndView refused(Caller caller, String code, BindingResult errors, DomainException refusal) {
        FormFaults.showAny(refusal, errors);
        ModelAndView page = shown(caller, code);
        page.addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView shown(Caller caller, String code) {
        Campaign campaign = campaigns.get(caller, code);
        return new ModelAndView("campaign/show")
                .addObject("campaign", page.shown(campaign))
                .addObject("ledger", page.ledger(caller, code))
                .addObject("form", DocumentForm.EMPTY)
                .addObject(
                        "exemptions", caller.administers(campaign.communeCode()) ? page.exempt(caller, campaign) : null)
                .addObject("mayEdit", caller.administers(campaign.communeCode()));
    }
}
