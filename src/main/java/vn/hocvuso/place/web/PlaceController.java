package vn.hocvuso.place.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.FormFaults;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.OrganisationKind;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.VillageKind;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.Typed;

/** The pages of villages and organisations; the tab of teams is the roster's. */
@Controller
@RequestMapping("/places")
class PlaceController {

    private static final String VILLAGES = "villages";
    private static final String ORGANISATIONS = "organisations";

    private final Villages villages;
    private final Organisations organisations;

    PlaceController(Villages villages, Organisations organisations) {
        this.villages = villages;
        this.organisations = organisations;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping
    ModelAndView showVillages(
            Caller caller,
            Commune commune,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(name = "new", required = false) @Nullable String create) {
        if (create != null) {
            return villageForm(caller, commune, VillageForm.EMPTY, true);
        }
        if (edit != null) {
            return villageForm(caller, commune, VillageForm.of(villages.get(caller, commune.code(), edit)), false);
        }
        return page(caller, commune, VILLAGES).addObject(VILLAGES, lines(villages.seenBy(caller, commune.code())));
    }

    @GetMapping(params = "tab=" + ORGANISATIONS)
    ModelAndView showOrganisations(
            Caller caller,
            Commune commune,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(name = "new", required = false) @Nullable String create) {
        if (create != null) {
            return organisationForm(caller, commune, OrganisationForm.EMPTY, true);
        }
        if (edit != null) {
            return organisationForm(
                    caller, commune, OrganisationForm.of(organisations.get(caller, commune.code(), edit)), false);
        }
        return page(caller, commune, ORGANISATIONS)
                .addObject(ORGANISATIONS, organisations.seenBy(caller, commune.code()));
    }

    @PostMapping("/" + VILLAGES)
    ModelAndView saveVillage(
            Caller caller,
            Commune commune,
            @RequestParam(name = "new", defaultValue = "false") boolean create,
            @ModelAttribute("form") VillageForm form,
            BindingResult errors,
            RedirectAttributes next) {
        try {
            Typed typed = new Typed();
            String code = create
                    ? typed.code("code", form.code())
                    : villages.get(caller, commune.code(), form.typedCode()).code();
            Fields fields = form.fields(typed);
            Village saved = create
                    ? villages.add(caller, commune.code(), code, fields)
                    : villages.put(caller, commune.code(), code, fields);
            return saved(saved.name(), VILLAGES, next);
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            return refused(villageForm(caller, commune, form, create));
        }
    }

    @PostMapping("/" + ORGANISATIONS)
    ModelAndView saveOrganisation(
            Caller caller,
            Commune commune,
            @RequestParam(name = "new", defaultValue = "false") boolean create,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        try {
            Typed typed = new Typed();
            String code = create
                    ? typed.code("code", form.code())
                    : organisations
                            .get(caller, commune.code(), form.typedCode())
                            .code();
            Fields fields = form.fields(typed);
            String name = (create
                            ? organisations.add(caller, commune.code(), code, fields)
                            : organisations.put(caller, commune.code(), code, fields))
                    .name();
            return saved(name, ORGANISATIONS, next);
        } catch (DomainException refusal) {
            FormFaults.showAny(refusal, errors);
            return refused(organisationForm(caller, commune, form, create));
        }
    }

    private ModelAndView villageForm(Caller caller, Commune commune, VillageForm form, boolean create) {
        caller.mustAdminister(commune.code());
        List<Village> others = villages.of(commune.code()).stream()
                .filter(village -> create || !village.code().equals(form.code()))
                .toList();
        return page(caller, commune, VILLAGES)
                .addObject("form", form)
                .addObject("formNew", create)
                .addObject("villageKinds", names(VillageKind.values()))
                .addObject("allVillages", others);
    }

    private ModelAndView organisationForm(Caller caller, Commune commune, OrganisationForm form, boolean create) {
        caller.mustAdminister(commune.code());
        return page(caller, commune, ORGANISATIONS)
                .addObject("form", form)
                .addObject("formNew", create)
                .addObject("organisationKinds", names(OrganisationKind.values()));
    }

    private static ModelAndView page(Caller caller, Commune commune, String tab) {
        return new ModelAndView("place/index")
                .addObject("tab", tab)
                .addObject("communeCode", commune.code())
                .addObject("mayEdit", caller.administers(commune.code()));
    }

    private static ModelAndView saved(String name, String tab, RedirectAttributes next) {
        next.addFlashAttribute("saved", name);
        return new ModelAndView("redirect:/places?tab=" + tab);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<VillageLine> lines(List<Village> seen) {
        Map<String, String> names = seen.stream().collect(toMap(Village::code, Village::name));
        return seen.stream().map(village -> VillageLine.of(village, names)).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** A village in the list, its predecessors by their names. */
    record VillageLine(
            String code,
            String name,
            VillageKind kind,
            List<String> aliases,
            @Nullable LocalDate retiredOn,
            List<String> predecessors) {

        static VillageLine of(Village village, Map<String, String> names) {
            return new VillageLine(
                    village.code(),
                    village.name(),
                    village.kind(),
                    village.aliases().names(),
                    village.retiredOn(),
                    village.predecessors().stream()
                            .map(code -> names.getOrDefault(code, code))
                            .toList());
        }
    }
}
