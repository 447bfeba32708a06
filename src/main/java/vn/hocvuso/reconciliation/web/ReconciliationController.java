package vn.hocvuso.reconciliation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.place.Commune;
import vn.hocvuso.reconciliation.Metric;
import vn.hocvuso.reconciliation.Reconciliation;
import vn.hocvuso.reconciliation.ReportedFigure.Entered;
import vn.hocvuso.reconciliation.ReportedFigures;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Typed;

/** The page of the reconciliation: the portal's files, the villages' words and the official figures side by side. */
@Controller
@RequestMapping("/reconciliation")
class ReconciliationController {

    private final Reconciliation reconciliation;
    private final ReportedFigures figures;
    private final Campaigns campaigns;
    private final CurrentCampaign current;
    private final Clock clock;

    ReconciliationController(
            Reconciliation reconciliation,
            ReportedFigures figures,
            Campaigns campaigns,
            CurrentCampaign current,
            Clock clock) {
        this.reconciliation = reconciliation;
        this.figures = figures;
        this.campaigns = campaigns;
        this.current = current;
        this.clock = clock;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView show(Caller caller, Commune commune, WebRequest request) {
        caller.mustSeeWhole(commune.code());
        return page(caller, commune, request)
                .addObject("form", new FiguresForm(null, LocalDate.now(clock).toString(), null, null, null));
    }

    @PostMapping("/total")
    String total(Caller caller, @RequestParam long importId, @RequestParam(defaultValue = "") String total) {
        Typed typed = new Typed();
        Integer number = typed.number("total", total);
        typed.mustBeRead();
        if (number != null) {
            reconciliation.enterTotal(caller, new ImportId(importId), number);
        }
        return "redirect:/reconciliation";
    }

    @PostMapping
    ModelAndView enter(
            Caller caller,
            Commune commune,
            @ModelAttribute("form") FiguresForm form,
            BindingResult errors,
            WebRequest request,
            RedirectAttributes next) {
        try {
            String campaign =
                    campaign(caller, commune, request).map(Campaign::code).orElseThrow(() -> new NotFound("campaign"));
            List<Entered> entered = form.entered(campaign);
            figures.enter(caller, commune.code(), entered);
            next.addFlashAttribute("savedNumbers", entered.size());
            return new ModelAndView("redirect:/reconciliation");
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            ModelAndView page = page(caller, commune, request);
            page.addAllObjects(errors.getModel());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Caller caller, Commune commune, WebRequest request) {
        ModelAndView page = new ModelAndView("reconciliation/show")
                .addObject("metrics", Metric.values())
                .addObject("mayEdit", caller.administers(commune.code()));
        campaign(caller, commune, request).ifPresent(campaign -> page.addObject("campaign", campaign)
                .addObject("told", reconciliation.of(caller, campaign.code(), null)));
        return page;
    }

    private Optional<Campaign> campaign(Caller caller, Commune commune, WebRequest request) {
        return current.among(campaigns.seenBy(caller, commune.code()), request);
    }

    /** Figures of many villages, as they are typed: a village and its number stand at the same index. */
    record FiguresForm(
            @Nullable String metric,
            @Nullable String asOf,
            @Nullable String source,
            @Nullable List<@Nullable String> places,
            @Nullable List<@Nullable String> counts) {

        List<Entered> entered(String campaign) {
            Typed typed = new Typed();
            Metric kind = typed.one("metric", metric, Metric.class);
            if (kind == null) {
                typed.refuse("metric", "REQUIRED");
            }
            LocalDate day = typed.requiredDay("asOf", asOf);
            String from = typed.required("source", source, 200);
            List<Entered> entered = new ArrayList<>();
            int size = places == null || counts == null ? 0 : Math.min(places.size(), counts.size());
            for (int at = 0; at < size; at++) {
                Integer count = typed.number("counts[" + at + "]", counts == null ? null : counts.get(at));
                if (count != null && kind != null) {
                    entered.add(new Entered(
                            kind,
                            kind.ofCampaign() ? campaign : null,
                            places == null ? null : places.get(at),
                            day,
                            count,
                            from));
                }
            }
            if (entered.isEmpty()) {
                typed.refuse("counts", "FIGURE_NONE");
            }
            typed.mustBeRead();
            return entered;
        }
    }
}
