package vn.hocvuso.roster.web;

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
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Team;
import vn.hocvuso.roster.TeamMember;
import vn.hocvuso.roster.TeamPlan;
import vn.hocvuso.roster.TeamRole;
import vn.hocvuso.roster.Teams;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.Typed;

/** The tab of teams on the page of places. */
@Controller
@RequestMapping("/places")
class TeamController {

    private static final String TEAMS = "teams";

    private final Teams teams;
    private final Villages villages;

    TeamController(Teams teams, Villages villages) {
        this.teams = teams;
        this.villages = villages;
    }

    /** Forms are records: made as a whole, and read by their fields. */
    @InitBinder
    void bindRecords(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.initDirectFieldAccess();
    }

    @GetMapping(params = "tab=" + TEAMS)
    ModelAndView show(
            Caller caller,
            Commune commune,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(name = "new", required = false) @Nullable String create) {
        if (create != null) {
            return form(caller, commune, TeamForm.EMPTY, true);
        }
        if (edit != null) {
            return form(caller, commune, TeamForm.of(teams.get(caller, commune.code(), edit)), false);
        }
        return page(caller, commune).addObject(TEAMS, lines(teams.seenBy(caller, commune.code()), commune));
    }

    @PostMapping("/" + TEAMS)
    ModelAndView save(
            Caller caller,
            Commune commune,
            @RequestParam(name = "new", defaultValue = "false") boolean create,
            @ModelAttribute("form") TeamForm typedForm,
            RedirectAttributes next) {
        TeamForm form = typedForm.compact();
        try {
            next.addFlashAttribute("saved", save(caller, commune, create, form).name());
            return new ModelAndView("redirect:/places?tab=" + TEAMS);
        } catch (DomainException refusal) {
            BindingResult errors = errorsOf(form);
            FormFaults.showAny(refusal, errors);
            ModelAndView page =
                    form(caller, commune, form, create).addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Team save(Caller caller, Commune commune, boolean create, TeamForm form) {
        Typed typed = new Typed();
        if (create) {
            String code = typed.code("code", form.code());
            return teams.add(caller, commune.code(), code, form.plan(typed, null));
        }
        Team before = teams.get(caller, commune.code(), form.typedCode());
        TeamPlan plan = form.plan(typed, before);
        return teams.put(caller, commune.code(), before.code(), plan);
    }

    private static BindingResult errorsOf(TeamForm form) {
        WebDataBinder binder = new WebDataBinder(form, "form");
        binder.initDirectFieldAccess();
        return binder.getBindingResult();
    }

    private ModelAndView form(Caller caller, Commune commune, TeamForm form, boolean create) {
        caller.mustAdminister(commune.code());
        return page(caller, commune)
                .addObject("form", form)
                .addObject("formNew", create)
                .addObject(
                        "teamRoles",
                        Arrays.stream(TeamRole.values()).map(Enum::name).toList())
                .addObject("allVillages", villages.of(commune.code()));
    }

    private static ModelAndView page(Caller caller, Commune commune) {
        return new ModelAndView("place/index")
                .addObject("tab", TEAMS)
                .addObject("communeCode", commune.code())
                .addObject("mayEdit", caller.administers(commune.code()));
    }

    private List<TeamLine> lines(List<Team> seen, Commune commune) {
        Map<String, String> names = villages.of(commune.code()).stream().collect(toMap(Village::code, Village::name));
        return seen.stream().map(team -> TeamLine.of(team, names)).toList();
    }

    /** A team in the list, its villages by their names. */
    record TeamLine(
            String code,
            String name,
            List<String> villageNames,
            @Nullable String decisionNo,
            @Nullable LocalDate decidedOn,
            List<TeamMember> members) {

        static TeamLine of(Team team, Map<String, String> names) {
            return new TeamLine(
                    team.code(),
                    team.name(),
                    team.villages().stream()
                            .map(code -> names.getOrDefault(code, code))
                            .toList(),
                    team.decisionNo(),
                    team.decidedOn(),
                    team.members());
        }
    }
}
