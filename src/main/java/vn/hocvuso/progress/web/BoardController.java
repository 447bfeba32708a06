package vn.hocvuso.progress.web;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.campaign.Extensions;
import vn.hocvuso.campaign.Target;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Villages;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Countdown;
import vn.hocvuso.progress.Figures;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;
import vn.hocvuso.roster.Group;
import vn.hocvuso.shared.NotFound;

/** The board of a commune; who sees only parts of it is led to those. */
@Controller
class BoardController {

    private static final String ALL_GROUPS = "ALL";

    private final Progress progress;
    private final Campaigns campaigns;
    private final Extensions extensions;
    private final CurrentCampaign current;
    private final Villages villages;
    private final ProgressCsv csv;
    private final Clock clock;

    BoardController(
            Progress progress,
            Campaigns campaigns,
            Extensions extensions,
            CurrentCampaign current,
            Villages villages,
            ProgressCsv csv,
            Clock clock) {
        this.progress = progress;
        this.campaigns = campaigns;
        this.extensions = extensions;
        this.current = current;
        this.villages = villages;
        this.csv = csv;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView board(
            Caller caller,
            Commune commune,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            WebRequest request) {
        if (!caller.seesWhole(commune.code())) {
            return ownPart(caller, commune);
        }
        ModelAndView page = new ModelAndView("progress/board").addObject("mayEdit", caller.administers(commune.code()));
        current.among(campaigns.seenBy(caller, commune.code()), request)
                .ifPresent(campaign ->
                        show(page, caller, campaign, chosen(campaign, group), RowOrder.named(sort), day(asOf)));
        return page;
    }

    /** The rows of one table of the board, for a spreadsheet. */
    @GetMapping("/progress.csv")
    ResponseEntity<byte[]> file(
            Caller caller,
            Commune commune,
            @RequestParam By by,
            @RequestParam(required = false) @Nullable Group group,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            WebRequest request) {
        Campaign campaign = current.among(campaigns.seenBy(caller, commune.code()), request)
                .orElseThrow(() -> new NotFound("campaign"));
        String name = campaign.code() + "-" + by.name().toLowerCase(Locale.ROOT) + "-" + day(asOf) + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(csv.of(progress.rows(caller, campaign.code(), by, group, day(asOf))));
    }

    private ModelAndView ownPart(Caller caller, Commune commune) {
        boolean hasVillages = !villages.seenBy(caller, commune.code()).isEmpty();
        return new ModelAndView("redirect:" + (hasVillages ? "/villages" : "/people"));
    }

    /** The figures of a day as they are known today; of days to come nothing is known. */
    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null || asked.isAfter(today()) ? today() : asked;
    }

    private void show(
            ModelAndView page, Caller caller, Campaign campaign, @Nullable Group group, RowOrder asked, LocalDate day) {
        String chosen = group == null ? ALL_GROUPS : group.name();
        Figures figures = progress.of(caller, campaign.code(), day);
        ProgressTable byVillage = figures.rows(By.VILLAGE, group);
        List<ProgressRow> inVillages = byVillage.rows();
        Countdown deadline = Countdown.of(campaign, day);
        boolean waits = byVillage.waitsForFile(day, deadline.effective());
        RowOrder order = waits && asked == RowOrder.BEHIND ? RowOrder.OWN : asked;
        boolean past = day.isBefore(today());
        if (past) {
            page.addObject("seesPeople", false);
        }
        page.addObject("campaign", campaign)
                .addObject("asOf", day)
                .addObject("past", past)
                .addObject("targets", targets(campaign))
                .addObject("deadline", deadline)
                .addObject("longest", extensions.longest(campaign).orElse(null))
                .addObject("waits", waits)
                .addObject("groups", figures.rows(By.GROUP, null).rows())
                .addObject("points", figures.ofCommune(group).until(day).points())
                .addObject("villages", order.sorted(withCode(inVillages)))
                .addObject("unknownVillage", withoutCode(inVillages).orElse(null))
                .addObject("teams", order.sorted(figures.rows(By.TEAM, group).rows()))
                .addObject(
                        "organisations",
                        order.sorted(figures.rows(By.ORGANISATION, group).rows()))
                .addObject("group", group == null ? null : group.name())
                .addObject("sort", asked.word())
                .addObject("url", "/?group=" + chosen + (past ? "&asOf=" + day : ""));
    }

    /** Of each group that has several, all its targets for the whole commune, by their days. */
    private static Map<String, List<Target>> targets(Campaign campaign) {
        return campaign.groups().groups().stream()
                .filter(group -> campaign.targets().ofAll(group).size() > 1)
                .collect(toMap(Group::name, campaign.targets()::ofAll));
    }

    /** With one group at a time a row has a target; so the first is shown unless all are asked for. */
    private static @Nullable Group chosen(Campaign campaign, String asked) {
        List<Group> groups = campaign.groups().groups();
        if (asked.equals(ALL_GROUPS) && groups.size() > 1) {
            return null;
        }
        return groups.stream()
                .filter(group -> group.name().equals(asked))
                .findFirst()
                .orElse(groups.get(0));
    }

    private static List<ProgressRow> withCode(List<ProgressRow> rows) {
        return rows.stream().filter(row -> row.code() != null).toList();
    }

    private static Optional<ProgressRow> withoutCode(List<ProgressRow> rows) {
        return rows.stream().filter(row -> row.code() == null).findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
