package vn.hocvuso.reminders.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.place.Commune;
import vn.hocvuso.reminders.CalendarLinks;
import vn.hocvuso.reminders.MailAddresses;
import vn.hocvuso.reminders.ReminderDays;
import vn.hocvuso.reminders.ReminderMails;
import vn.hocvuso.reminders.ReminderTexts;
import vn.hocvuso.reminders.Reminders;
import vn.hocvuso.reminders.ZaloText;
import vn.hocvuso.shared.Days;
import vn.hocvuso.shared.DomainException;

/** What one is reminded of now, the text for a chat group, and how else one wants to be reminded. */
@Controller
@RequestMapping("/reminders")
class ReminderController {

    private static final String HERE = "redirect:/reminders";

    private final Reminders reminders;
    private final ReminderTexts texts;
    private final ReminderMails mails;
    private final MailAddresses addresses;
    private final ZaloText zalo;
    private final CalendarLinks links;
    private final Campaigns campaigns;
    private final CurrentCampaign current;

    ReminderController(
            Reminders reminders,
            ReminderTexts texts,
            ReminderMails mails,
            MailAddresses addresses,
            ZaloText zalo,
            CalendarLinks links,
            Campaigns campaigns,
            CurrentCampaign current) {
        this.reminders = reminders;
        this.texts = texts;
        this.mails = mails;
        this.addresses = addresses;
        this.zalo = zalo;
        this.links = links;
        this.campaigns = campaigns;
        this.current = current;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView show(Caller caller, Commune commune, WebRequest request) {
        return page(caller, commune, request);
    }

    /** Before how many days everybody of the campaign is reminded. */
    @PostMapping("/days")
    ModelAndView days(
            Caller caller,
            Commune commune,
            @RequestParam String campaign,
            @ModelAttribute("daysForm") DaysForm form,
            BindingResult errors,
            WebRequest request,
            RedirectAttributes next) {
        return kept(
                () -> reminders.setDays(caller, campaign, ReminderDays.parse(form.typed())),
                form.typed().isBlank() ? "reminder.saved.onlyAfter" : "reminder.saved.days",
                () -> page(caller, commune, request),
                errors,
                next);
    }

    /** Where the caller wants mails; nowhere, if nothing is typed. */
    @PostMapping("/mail")
    ModelAndView mail(
            Caller caller,
            Commune commune,
            @ModelAttribute("mailForm") MailForm form,
            BindingResult errors,
            WebRequest request,
            RedirectAttributes next) {
        return kept(
                () -> addresses.set(caller, form.typed()),
                form.typed().isBlank() ? "reminder.saved.noMail" : "reminder.saved.mail",
                () -> page(caller, commune, request),
                errors,
                next);
    }

    /** Not by way of a redirect, which would leave the secret in the stored session. */
    @PostMapping("/calendar")
    ModelAndView makeCalendar(Caller caller, Commune commune, WebRequest request) {
        Optional<String> link = links.make(caller).map(secret -> ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/{secret}.ics")
                .buildAndExpand(secret)
                .toUriString());
        return page(caller, commune, request).addObject("link", link.orElse(null));
    }

    /** Where somebody comes back to the address of a form. */
    @GetMapping({"/days", "/mail", "/calendar", "/calendar/revoke"})
    ModelAndView back() {
        return new ModelAndView(HERE);
    }

    @PostMapping("/calendar/revoke")
    ModelAndView revokeCalendar(Caller caller, RedirectAttributes next) {
        links.revoke(caller);
        next.addFlashAttribute("saved", "reminder.saved.noCalendar");
        return new ModelAndView(HERE);
    }

    private static ModelAndView kept(
            Runnable act, String saved, Supplier<ModelAndView> page, BindingResult errors, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("saved", saved);
            return new ModelAndView(HERE);
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            ModelAndView again = page.get();
            again.addAllObjects(errors.getModel());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView page(Caller caller, Commune commune, WebRequest request) {
        ModelAndView page = new ModelAndView("reminders/show")
                .addObject("mayEdit", caller.administers(commune.code()))
                .addObject("hasOwnPlaces", !caller.communes().isEmpty())
                .addObject("mails", mails.canSend())
                .addObject("mailForm", new MailForm(addresses.of(caller).orElse("")))
                .addObject(
                        "calendarMade",
                        links.made(caller).map(at -> at.atZone(Days.ZONE)).orElse(null));
        current.among(campaigns.seenBy(caller, commune.code()), request).ifPresent(campaign -> page.addObject(
                        "campaign", campaign)
                .addObject("days", reminders.days(campaign).written())
                .addObject("daysForm", new DaysForm(reminders.days(campaign).written()))
                .addObject("reminders", lines(caller, campaign))
                .addObject("zalo", zalo.of(caller, commune, campaign)));
        return page;
    }

    private List<String> lines(Caller caller, Campaign campaign) {
        return reminders.of(caller, campaign, null).stream().map(texts::line).toList();
    }

    /** Before how many days, as it is typed. */
    record DaysForm(@Nullable String days) {

        String typed() {
            return days == null ? "" : days;
        }
    }

    /** An address, as it is typed. */
    record MailForm(@Nullable String email) {

        String typed() {
            return email == null ? "" : email;
        }
    }
}
