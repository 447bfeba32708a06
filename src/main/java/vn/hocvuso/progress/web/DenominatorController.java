package vn.hocvuso.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import vn.hocvuso.access.Accounts;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.campaign.DeclaredFigures;
import vn.hocvuso.campaign.Denominator;
import vn.hocvuso.campaign.Denominators;
import vn.hocvuso.place.Commune;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.Typed;

/** How many people are to finish: what is declared, beside what the roster counts, place by place. */
@Controller
@RequestMapping("/denominators")
class DenominatorController {

    private final Progress progress;
    private final DeclaredFigures figures;
    private final Campaigns campaigns;
    private final CurrentCampaign current;
    private final Accounts accounts;
    private final Clock clock;

    DenominatorController(
            Progress progress,
            DeclaredFigures figures,
            Campaigns campaigns,
            CurrentCampaign current,
            Accounts accounts,
            Clock clock) {
        this.progress = progress;
        this.figures = figures;
        this.campaigns = campaigns;
        this.current = current;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView show(
            Caller caller,
            Commune commune,
            @RequestParam(required = false) @Nullable Group group,
            WebRequest request,
            Model handedOver) {
        caller.mustSeeWhole(commune.code());
        ModelAndView page = page(caller, commune, group, request, DeclarationForm.of(LocalDate.now(clock)));
        if (group != page.getModel().get("group")) {
            handedOver.asMap().remove("fromFile");
        }
        return page;
    }

    /** Declares what is another number than the one that holds. */
    @PostMapping
    ModelAndView declare(
            Caller caller,
            Commune commune,
            @RequestParam Group group,
            @ModelAttribute("form") DeclarationForm form,
            BindingResult errors,
            WebRequest request,
            RedirectAttributes next) {
        caller.mustAdminister(commune.code());
        try {
            int news = figures.declare(caller, commune.code(), form.declared(group, LocalDate.now(clock)));
            next.addFlashAttribute("savedNumbers", news);
            return new ModelAndView("redirect:/denominators?group=" + group);
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            ModelAndView page = page(caller, commune, group, request, form);
            page.addAllObjects(errors.getModel());
            page.addObject("wrong", errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(
            Caller caller, Commune commune, @Nullable Group asked, WebRequest request, DeclarationForm form) {
        ModelAndView page = new ModelAndView("progress/denominators")
                .addObject("form", form)
                .addObject("mayEdit", caller.administers(commune.code()));
        current.among(campaigns.seenBy(caller, commune.code()), request).ifPresent(campaign -> {
            Group group = asked != null && campaign.groups().has(asked)
                    ? asked
                    : campaign.groups().groups().get(0);
            page.addObject("campaign", campaign)
                    .addObject("group", group)
                    .addObject("groups", campaign.groups().groups())
                    .addObject("lines", lines(caller, campaign, group, form))
                    .addObject("history", history(caller, commune, group));
        });
        return page;
    }

    /** The commune, its villages and its organisations, with what is typed for them, if it is. */
    private List<Line> lines(Caller caller, Campaign campaign, Group group, DeclarationForm form) {
        Denominators declared = figures.of(campaign.communeCode());
        List<Line> lines = new ArrayList<>();
        for (By by : List.of(By.COMMUNE, By.VILLAGE, By.ORGANISATION)) {
            for (ProgressRow row :
                    progress.rows(caller, campaign.code(), by, group, null).rows()) {
                if (row.code() != null) {
                    lines.add(line(by, row, group, declared, form, lines.size()));
                }
            }
        }
        return lines;
    }

    private Line line(By by, ProgressRow row, Group group, Denominators declared, DeclarationForm form, int at) {
        String village = by == By.VILLAGE ? row.code() : null;
        String organisation = by == By.ORGANISATION ? row.code() : null;
        Optional<Denominator> holds = declared.of(group, village, organisation, LocalDate.now(clock));
        String number = holds.map(one -> Integer.toString(one.count())).orElse(null);
        return new Line(
                by.name(),
                by == By.COMMUNE ? "" : by.name() + ":" + row.code(),
                row.name(),
                row.rosterCount(),
                row.done(),
                row.ageUnknown(),
                holds.orElse(null),
                holds.map(one -> one.count() - row.rosterCount()).orElse(null),
                form.typed(at).orElse(number));
    }

    private List<Said> history(Caller caller, Commune commune, Group group) {
        List<Said> said = new ArrayList<>(figures.history(caller, commune.code()).stream()
                .filter(one -> one.group() == group)
                .map(one -> new Said(one, accounts.nameOf(one.by())))
                .toList());
        Collections.reverse(said);
        return said;
    }

    /**
     * A place.
     *
     * @param key empty for the commune, else {@code VILLAGE:code} or {@code ORGANISATION:code}
     * @param done how many have finished: more than there are would be odd
     * @param difference declared less counted
     */
    record Line(
            String kind,
            String key,
            String name,
            long rosterCount,
            long done,
            long ageUnknown,
            @Nullable Denominator declared,
            @Nullable Long difference,
            @Nullable String typed) {}

    /** A declaration and who made it. */
    record Said(Denominator figure, String byName) {}

    /**
     * Totals of many places, as they are typed: a place and its number stand at the same index.
     *
     * @param shown the numbers that the page showed
     */
    record DeclarationForm(
            @Nullable String asOf,
            @Nullable String source,
            @Nullable String ageRule,
            @Nullable List<@Nullable String> places,
            @Nullable List<@Nullable String> shown,
            @Nullable List<@Nullable String> counts) {

        static DeclarationForm of(LocalDate today) {
            return new DeclarationForm(today.toString(), null, null, null, null, null);
        }

        Optional<String> typed(int at) {
            return counts == null || at >= counts.size() ? Optional.empty() : Optional.ofNullable(counts.get(at));
        }

        List<Denominator.Declared> declared(Group group, LocalDate today) {
            Typed typed = new Typed();
            LocalDate day = typed.requiredDay("asOf", asOf);
            if (day.isAfter(today)) {
                typed.refuse("asOf", "DAY_IN_FUTURE", day);
            }
            if (source == null || source.isBlank()) {
                typed.refuse("source", "SOURCE_MISSING");
            }
            String from = Objects.requireNonNullElse(typed.text("source", source, 200), "");
            String rule = typed.text("ageRule", ageRule, 120);
            List<Denominator.Declared> declared = new ArrayList<>();
            int size = places == null ? 0 : places.size();
            for (int at = 0; at < size; at++) {
                Integer count = typed.number("counts[" + at + "]", typed(at).orElse(null));
                Denominator.Key key = key(group, place(at), day);
                if (isEmptied(at)) {
                    typed.refuse("counts[" + at + "]", "DENOMINATOR_EMPTIED");
                } else if (count != null && count < 1) {
                    typed.refuse("counts[" + at + "]", "DENOMINATOR_RANGE");
                } else if (count != null && !isAsShown(at)) {
                    declared.add(new Denominator.Declared(key, count, from, rule));
                }
            }
            typed.mustBeRead();
            return declared;
        }

        private boolean isEmptied(int at) {
            String before = shown == null || at >= shown.size() ? null : shown.get(at);
            return before != null
                    && !before.isBlank()
                    && typed(at).map(String::isBlank).orElse(true);
        }

        private String place(int at) {
            String place = places == null ? null : places.get(at);
            return place == null ? "" : place;
        }

        /** What the page showed and nobody changed is not declared anew for another day or by another source. */
        private boolean isAsShown(int at) {
            String before = shown == null || at >= shown.size() ? null : shown.get(at);
            return before != null && before.equals(typed(at).orElse(null));
        }

        private static Denominator.Key key(Group group, String place, LocalDate day) {
            return new Denominator.Key(group, after(place, "VILLAGE:"), after(place, "ORGANISATION:"), day);
        }

        private static @Nullable String after(String place, String kind) {
            return place.startsWith(kind) ? place.substring(kind.length()) : null;
        }
    }
}
