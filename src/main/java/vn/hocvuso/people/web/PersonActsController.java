package vn.hocvuso.people.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Exemption;
import vn.hocvuso.campaign.ExemptionReason;
import vn.hocvuso.campaign.Exemptions;
import vn.hocvuso.learning.Certificate;
import vn.hocvuso.learning.Certificates;
import vn.hocvuso.learning.Recognition;
import vn.hocvuso.roster.Visit;
import vn.hocvuso.roster.VisitKind;
import vn.hocvuso.roster.VisitResult;
import vn.hocvuso.roster.Visits;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Typed;

/** What is done for a person on his page: a visit is told, a certificate entered, he is exempt or not. */
@Controller
@RequestMapping("/people/{code}")
class PersonActsController {

    /** The key of what was done, for the next page. */
    private static final String SAVED = "savedWhat";

    private final PersonPage page;
    private final Certificates certificates;
    private final Exemptions exemptions;
    private final Visits visits;
    private final Clock clock;

    PersonActsController(
            PersonPage page, Certificates certificates, Exemptions exemptions, Visits visits, Clock clock) {
        this.page = page;
        this.certificates = certificates;
        this.exemptions = exemptions;
        this.visits = visits;
        this.clock = clock;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @PostMapping("/visits")
    ModelAndView visit(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute("visitForm") VisitForm form,
            BindingResult errors,
            WebRequest request,
            RedirectAttributes next) {
        ModelAndView answer =
                done(caller, code, errors, request, next, "visit", () -> visits.tell(caller, code, form.told(clock)));
        return page.roundOf(caller, code)
                .filter(village -> !errors.hasErrors())
                .map(village -> new ModelAndView("redirect:/villages/{village}").addObject("village", village))
                .orElse(answer);
    }

    @PostMapping("/visits/withdraw")
    String withdraw(Caller caller, @PathVariable String code, @RequestParam long id, RedirectAttributes next) {
        visits.withdraw(caller, code, id);
        next.addFlashAttribute(SAVED, "visit.withdrawn");
        return "redirect:/people/{code}";
    }

    @PostMapping("/certificates")
    ModelAndView certify(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute("certificateForm") CertificateForm form,
            BindingResult errors,
            WebRequest request,
            RedirectAttributes next) {
        return done(
                caller,
                code,
                errors,
                request,
                next,
                "certificate",
                () -> certificates.put(caller, code, form.requiredCourse(), form.seen(LocalDate.now(clock))));
    }

    @PostMapping("/certificates/remove")
    String removeCertificate(
            Caller caller,
            @PathVariable String code,
            @RequestParam String course,
            @RequestParam Recognition recognition,
            RedirectAttributes next) {
        certificates.remove(caller, code, course, recognition);
        next.addFlashAttribute(SAVED, "certificate.removed");
        return "redirect:/people/{code}";
    }

    @PostMapping("/exemption")
    ModelAndView exempt(
            Caller caller,
            @PathVariable String code,
            @ModelAttribute("exemptionForm") ExemptionForm form,
            BindingResult errors,
            WebRequest request,
            RedirectAttributes next) {
        String campaign = campaign(caller, code, request);
        return done(
                caller,
                code,
                errors,
                request,
                next,
                "exemption",
                () -> exemptions.put(caller, campaign, code, form.wanted()));
    }

    @PostMapping("/exemption/remove")
    String askAgain(Caller caller, @PathVariable String code, WebRequest request, RedirectAttributes next) {
        exemptions.remove(caller, campaign(caller, code, request), code);
        next.addFlashAttribute(SAVED, "exemption.removed");
        return "redirect:/people/{code}";
    }

    private String campaign(Caller caller, String code, WebRequest request) {
        return page.campaign(caller, code, request).map(Campaign::code).orElseThrow(() -> new NotFound("campaign"));
    }

    private ModelAndView done(
            Caller caller,
            String code,
            BindingResult errors,
            WebRequest request,
            RedirectAttributes next,
            String opened,
            Runnable act) {
        try {
            act.run();
            next.addFlashAttribute(SAVED, opened + ".saved");
            return new ModelAndView("redirect:/people/{code}");
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            ModelAndView shown = page.of(caller, code, request);
            shown.addAllObjects(errors.getModel());
            shown.addObject("opened", opened);
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return shown;
        }
    }

    /** A visit of just now, as it is tapped. */
    record VisitForm(
            @Nullable String kind,
            @Nullable String result,
            @Nullable String note,
            @Nullable String clientId) {

        Visit.Told told(Clock clock) {
            Typed typed = new Typed();
            VisitKind how = typed.one("kind", kind, VisitKind.class);
            VisitResult ended = typed.one("result", result, VisitResult.class);
            if (ended == null) {
                typed.refuse("result", "REQUIRED");
            }
            Visit.Told told = new Visit.Told(
                    clock.instant(),
                    how == null ? VisitKind.HOME : how,
                    ended == null ? VisitResult.OTHER : ended,
                    typed.text("note", note, 500),
                    typed.required("clientId", clientId, 64));
            typed.mustBeRead();
            return told;
        }
    }

    /** A certificate, as it is typed. */
    record CertificateForm(
            @Nullable String course,
            @Nullable String recognition,
            @Nullable String completedOn,
            @Nullable String evidenceNo,
            @Nullable String checkedOn,
            @Nullable String note) {

        String requiredCourse() {
            Typed typed = new Typed();
            String code = typed.required("course", course, 60);
            typed.mustBeRead();
            return code;
        }

        Certificate.Seen seen(LocalDate today) {
            Typed typed = new Typed();
            Recognition whose = typed.one("recognition", recognition, Recognition.class);
            LocalDate checked = typed.day("checkedOn", checkedOn);
            Certificate.Seen seen = new Certificate.Seen(
                    whose == null ? Recognition.NATIONAL : whose,
                    typed.requiredDay("completedOn", completedOn),
                    typed.required("evidenceNo", evidenceNo, 60),
                    checked == null ? today : checked,
                    typed.text("note", note, 500));
            typed.mustBeRead();
            return seen;
        }
    }

    /** An exemption, as it is typed. */
    record ExemptionForm(
            @Nullable String reason,
            @Nullable String from,
            @Nullable String to,
            @Nullable String decisionNo) {

        Exemption.Wanted wanted() {
            Typed typed = new Typed();
            ExemptionReason why = typed.one("reason", reason, ExemptionReason.class);
            if (why == null) {
                typed.refuse("reason", "REQUIRED");
            }
            Exemption.Wanted wanted = new Exemption.Wanted(
                    why == null ? ExemptionReason.OTHER : why,
                    typed.requiredDay("from", from),
                    typed.day("to", to),
                    typed.text("decisionNo", decisionNo, 60));
            typed.mustBeRead();
            return wanted;
        }
    }
}
