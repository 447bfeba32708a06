package vn.hocvuso.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Countdown;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** A village at a glance, and who there still has to finish: the team leader's page. */
@Controller
@RequestMapping("/villages")
class VillageController {

    private final Villages villages;
    private final Campaigns campaigns;
    private final CurrentCampaign current;
    private final Progress progress;
    private final Todo todo;
    private final Clock clock;

    VillageController(
            Villages villages,
            Campaigns campaigns,
            CurrentCampaign current,
            Progress progress,
            Todo todo,
            Clock clock) {
        this.villages = villages;
        this.campaigns = campaigns;
        this.current = current;
        this.progress = progress;
        this.todo = todo;
        this.clock = clock;
    }

    /** The first of the caller's villages that still is one; where none is, the first, which says what became of it. */
    @GetMapping
    ModelAndView first(Caller caller, Commune commune) {
        List<Village> seen = villages.seenBy(caller, commune.code());
        String code = seen.stream()
                .filter(village -> village.isThereOn(today()))
                .findFirst()
                .or(() -> seen.stream().findFirst())
                .map(Village::code)
                .orElseThrow(() -> new NotFound("village"));
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromPath("/villages/{code}")
                        .encode()
                        .buildAndExpand(code)
                        .toUriString());
    }

    @GetMapping("/{code}")
    ModelAndView show(
            Caller caller,
            Commune commune,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            WebRequest request) {
        Village village = villages.get(caller, commune.code(), code);
        ModelAndView shown = new ModelAndView("progress/village")
                .addObject("village", village)
                .addObject("villages", choices(caller, commune, village))
                .addObject("mayRecord", caller.role().correctsPeople())
                .addObject("mayCall", caller.role().callsPeople());
        if (village.retiredBefore(today())) {
            return shown.addObject("retired", true).addObject("successors", successors(commune, village));
        }
        Optional<Campaign> campaign = current.among(campaigns.seenBy(caller, commune.code()), request);
        campaign.ifPresent(one -> {
            ProgressTable table = progress.rows(caller, one.code(), By.VILLAGE, null, today());
            row(table, code).ifPresent(row -> shown.addObject("row", row)
                    .addObject("deadline", Countdown.of(one, today()).until(row.effectiveDeadline(), today()))
                    .addObject("waits", table.waitsForFile(today(), row.effectiveDeadline()))
                    .addObject("people", people(caller, one, row, code, page)));
        });
        return shown;
    }

    private List<Village> choices(Caller caller, Commune commune, Village shown) {
        return villages.seenBy(caller, commune.code()).stream()
                .filter(village -> village.isThereOn(today()) || village.equals(shown))
                .toList();
    }

    /** Names of the villages of today that came from it, also by way of others. */
    private List<String> successors(Commune commune, Village retired) {
        List<Village> all = villages.of(commune.code());
        return successors(all, retired).map(Village::name).distinct().toList();
    }

    private Stream<Village> successors(List<Village> all, Village village) {
        return village.retiredBefore(today())
                ? all.stream()
                        .filter(later -> later.predecessors().contains(village.code()))
                        .flatMap(later -> successors(all, later))
                : Stream.of(village);
    }

    private Optional<ProgressRow> row(ProgressTable table, String code) {
        return table.rows().stream().filter(row -> code.equals(row.code())).findFirst();
    }

    private Page<StillOpen> people(Caller caller, Campaign campaign, ProgressRow row, String code, int page) {
        PageRequest request = PageRequest.of(page, PageRequest.DEFAULT_SIZE);
        return todo.of(caller, campaign.code(), new TodoFilter(code, null, null, true), request)
                .map(entry -> StillOpen.of(entry, row.effectiveDeadline(), campaign.code(), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
