package vn.hocvuso.people.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.people.Todo;
import vn.hocvuso.people.TodoFilter;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Teams;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Who still has to finish, of a village, a team, an organisation or all that the caller sees: the soonest deadline first. */
@Controller
class TodoController {

    private final Todo todo;
    private final Campaigns campaigns;
    private final CurrentCampaign current;
    private final Villages villages;
    private final Teams teams;
    private final Organisations organisations;
    private final Clock clock;

    TodoController(
            Todo todo,
            Campaigns campaigns,
            CurrentCampaign current,
            Villages villages,
            Teams teams,
            Organisations organisations,
            Clock clock) {
        this.todo = todo;
        this.campaigns = campaigns;
        this.current = current;
        this.villages = villages;
        this.teams = teams;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/todo")
    ModelAndView list(
            Caller caller,
            Commune commune,
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "0") int page,
            WebRequest request) {
        TodoFilter filter = new TodoFilter(village, team, organisation, true);
        mustBeSeen(caller, commune.code(), filter);
        ModelAndView shown = new ModelAndView("people/todo")
                .addObject("filter", filter)
                .addObject("url", url(filter))
                .addObject("filtered", filter.isNarrow())
                .addObject("villages", villages.seenBy(caller, commune.code()))
                .addObject("teams", teams.seenBy(caller, commune.code()))
                .addObject("organisations", organisations.seenBy(caller, commune.code()))
                .addObject("mayRecord", caller.role().correctsPeople())
                .addObject("mayCall", caller.role().callsPeople());
        current.among(campaigns.seenBy(caller, commune.code()), request)
                .ifPresent(campaign -> shown.addObject("campaign", campaign)
                        .addObject("people", people(caller, campaign, filter, page)));
        return shown;
    }

    private void mustBeSeen(Caller caller, String commune, TodoFilter filter) {
        if (filter.village() != null) {
            villages.get(caller, commune, filter.village());
        }
        if (filter.team() != null) {
            teams.get(caller, commune, filter.team());
        }
        if (filter.organisation() != null) {
            organisations.get(caller, commune, filter.organisation());
        }
    }

    private Page<StillOpen> people(Caller caller, Campaign campaign, TodoFilter filter, int page) {
        LocalDate everybodys = campaign.deadlines().effectiveForAll();
        return todo.of(caller, campaign.code(), filter, PageRequest.of(page, PageRequest.DEFAULT_SIZE))
                .map(entry -> StillOpen.of(entry, everybodys, campaign.code(), LocalDate.now(clock)));
    }

    private static String url(TodoFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/todo");
        add(url, "village", filter.village());
        add(url, "team", filter.team());
        add(url, "organisation", filter.organisation());
        return url.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable String value) {
        if (value != null) {
            url.queryParam(name, value);
        }
    }
}
