package vn.hocvuso.people.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.hocvuso.people.ShownPerson;
import vn.hocvuso.people.Todo;
import vn.hocvuso.people.TodoEntry;
import vn.hocvuso.people.TodoFilter;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Countdown;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;
import vn.hocvuso.roster.VisitResult;
import vn.hocvuso.shared.Days;
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
                .addObject("mayRecord", caller.role().correctsPeople());
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

    /**
     * Somebody who still has to finish, as the page shows him.
     *
     * @param deadlineOwn his deadline is another one than the village's
     * @param nextStep what helps him most now
     */
    record StillOpen(
            String code,
            String fullName,
            @Nullable Integer birthYear,
            LocalDate deadline,
            boolean deadlineOwn,
            @Nullable BigDecimal progressPercent,
            @Nullable LastVisit lastVisit,
            boolean exempt,
            NextStep nextStep) {

        static StillOpen of(TodoEntry entry, LocalDate deadlineOfVillage, String campaign, LocalDate today) {
            ShownPerson person = entry.person();
            boolean exempt = person.exemptions().stream()
                    .anyMatch(one -> one.campaignCode().equals(campaign) && one.covers(today));
            return new StillOpen(
                    person.code(),
                    person.fullName(),
                    person.birthYear(),
                    entry.effectiveDeadline(),
                    !entry.effectiveDeadline().equals(deadlineOfVillage),
                    entry.progressPercent(),
                    LastVisit.of(entry.lastVisit()),
                    exempt,
                    NextStep.after(entry, exempt));
        }
    }

    /** How it ended when somebody met him last. */
    record LastVisit(LocalDate on, VisitResult result) {

        static @Nullable LastVisit of(TodoEntry.@Nullable LastVisit visit) {
            return visit == null ? null : new LastVisit(LocalDate.ofInstant(visit.at(), Days.ZONE), visit.result());
        }
    }

    /** What a team can do next for somebody. */
    enum NextStep {
        /** The village says he has finished: the portal's file is to say so too. */
        AWAIT_FILE,
        CALL_AGAIN,
        GO_THERE,
        /** To the portal and into the course. */
        GUIDE,
        GO_ON,
        FINISH_TEST,
        NONE;

        private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(80);

        static NextStep after(TodoEntry entry, boolean exempt) {
            if (exempt) {
                return NONE;
            }
            VisitResult last =
                    entry.lastVisit() == null ? null : entry.lastVisit().result();
            if (last == VisitResult.DONE_TOGETHER) {
                return AWAIT_FILE;
            }
            if (last == VisitResult.WILL_DO) {
                return CALL_AGAIN;
            }
            if (last == VisitResult.NO_PHONE) {
                return GO_THERE;
            }
            return last == VisitResult.AWAY || last == VisitResult.REFUSED ? NONE : by(entry.progressPercent());
        }

        private static NextStep by(@Nullable BigDecimal progressPercent) {
            if (progressPercent == null || progressPercent.signum() == 0) {
                return GUIDE;
            }
            return progressPercent.compareTo(NEARLY_ALL) < 0 ? GO_ON : FINISH_TEST;
        }
    }
}
