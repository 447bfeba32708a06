package vn.hocvuso.people.web;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.people.Additions;
import vn.hocvuso.people.Correction;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Sex;
import vn.hocvuso.shared.InvalidInput;

/** The page where somebody is added to the roster; who may be there already is shown first. */
@Controller
@RequestMapping("/people")
class NewPersonController {

    private final Additions additions;
    private final Villages villages;
    private final Organisations organisations;
    private final Clock clock;

    NewPersonController(Additions additions, Villages villages, Organisations organisations, Clock clock) {
        this.additions = additions;
        this.villages = villages;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView empty(Caller caller, Commune commune) {
        return form(caller, commune, PersonForm.EMPTY);
    }

    @PostMapping
    ModelAndView add(
            Caller caller,
            Commune commune,
            @RequestParam(defaultValue = "false") boolean anyway,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors) {
        try {
            Correction said = form.newcomer(LocalDate.now(clock));
            List<Person> namesakes = anyway ? List.of() : additions.namesakes(caller, commune.code(), said);
            if (!namesakes.isEmpty()) {
                return refused(form(caller, commune, form).addObject("namesakes", lines(commune, namesakes)));
            }
            return new ModelAndView("redirect:/people/{code}")
                    .addObject("code", additions.add(caller, commune.code(), said));
        } catch (InvalidInput refusal) {
            FormFaults.show(refusal, errors);
            return refused(form(caller, commune, form));
        }
    }

    private ModelAndView form(Caller caller, Commune commune, PersonForm form) {
        caller.mustAdminister(commune.code());
        return new ModelAndView("people/edit")
                .addObject("form", form)
                .addObject("communeCode", commune.code())
                .addObject("villages", villages.of(commune.code()))
                .addObject("organisations", organisations.of(commune.code()))
                .addObject("mayIdentify", true)
                .addObject("sexes", Sex.values())
                .addObject("residences", Residence.values())
                .addObject("groups", PersonForm.markedGroups());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Namesake> lines(Commune commune, List<Person> namesakes) {
        Map<String, String> names = villages.of(commune.code()).stream().collect(toMap(Village::code, Village::name));
        return namesakes.stream().map(person -> Namesake.of(person, names)).toList();
    }

    /** Somebody on the roster who may be the same. */
    record Namesake(
            String code,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String villageName) {

        static Namesake of(Person person, Map<String, String> villageNames) {
            String village = person.villageCode();
            return new Namesake(
                    person.code(),
                    person.fullName(),
                    person.birthDate(),
                    person.birthYear(),
                    village == null ? null : villageNames.get(village));
        }
    }
}
