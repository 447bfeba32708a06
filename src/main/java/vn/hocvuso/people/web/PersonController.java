package vn.hocvuso.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.people.ChangedMeanwhile;
import vn.hocvuso.people.Corrections;
import vn.hocvuso.people.Identities;
import vn.hocvuso.people.Identity;
import vn.hocvuso.people.ShownPeople;
import vn.hocvuso.people.ShownPerson;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.MergedPeople;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;
import vn.hocvuso.shared.InvalidInput;

/** The pages of one person. */
@Controller
@RequestMapping("/people/{code}")
class PersonController {

    private final ShownPeople people;
    private final PersonPage page;
    private final MergedPeople merged;
    private final Identities identities;
    private final Corrections corrections;
    private final Villages villages;
    private final Organisations organisations;
    private final Clock clock;

    PersonController(
            ShownPeople people,
            PersonPage page,
            MergedPeople merged,
            Identities identities,
            Corrections corrections,
            Villages villages,
            Organisations organisations,
            Clock clock) {
        this.people = people;
        this.page = page;
        this.merged = merged;
        this.identities = identities;
        this.corrections = corrections;
        this.villages = villages;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable String code, WebRequest request) {
        Optional<String> into = merged.into(caller, code);
        return into.isPresent()
                ? new ModelAndView("redirect:/people/{into}").addObject("into", into.get())
                : page.of(caller, code, request);
    }

    /** Not by way of a redirect, which would leave the numbers in the stored session. */
    @PostMapping("/identity")
    ModelAndView identity(
            Caller caller,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String reason,
            WebRequest request) {
        Identity identity = identities.see(caller, code, reason);
        return page.of(caller, code, request).addObject("identity", identity);
    }

    /** The number to call, for those who help. */
    @PostMapping("/phone")
    ModelAndView phone(Caller caller, @PathVariable String code, WebRequest request) {
        Optional<String> phone = identities.phone(caller, code);
        return page.of(caller, code, request).addObject("phone", phone.orElse(null));
    }

    @GetMapping("/edit")
    ModelAndView edit(Caller caller, @PathVariable String code) {
        caller.mustCorrectPeople();
        ShownPerson person = people.get(caller, code);
        return form(caller, person, PersonForm.of(person));
    }

    @PostMapping
    ModelAndView correct(
            Caller caller, @PathVariable String code, @ModelAttribute("form") PersonForm form, BindingResult errors) {
        ShownPerson stored = people.get(caller, code);
        try {
            corrections.correct(caller, code, form.versionOrNone(), form.correction(stored, LocalDate.now(clock)));
            return new ModelAndView("redirect:/people/{code}");
        } catch (InvalidInput refusal) {
            FormFaults.show(refusal, errors);
            return refused(caller, stored, form, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ChangedMeanwhile stale) {
            errors.reject("error." + stale.code());
            return refused(caller, stale.person(), form, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView refused(Caller caller, ShownPerson person, PersonForm form, HttpStatus status) {
        ModelAndView page = form(caller, person, form);
        page.setStatus(status);
        return page;
    }

    private ModelAndView form(Caller caller, ShownPerson person, PersonForm form) {
        return new ModelAndView("people/edit")
                .addObject("form", form)
                .addObject("person", PersonLine.of(person, Optional.empty()))
                .addObject("villages", villages.seenBy(caller, person.communeCode()))
                .addObject("organisations", organisations.seenBy(caller, person.communeCode()))
                .addObject("mayIdentify", caller.role().administers())
                .addObject("sexes", Sex.values())
                .addObject("residences", Residence.values())
                .addObject("groups", PersonForm.markedGroups());
    }
}
