package vn.hocvuso.people.web;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.hocvuso.access.Caller;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.people.CampaignState;
import vn.hocvuso.people.PeopleExport;
import vn.hocvuso.people.PeopleFilter;
import vn.hocvuso.people.PeopleList;
import vn.hocvuso.people.PeopleOrder;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.Group;
import vn.hocvuso.roster.Residence;
import vn.hocvuso.roster.Teams;
import vn.hocvuso.shared.PageRequest;

/** The list of a commune's people, as a page and as a file. */
@Controller
class PeopleController {

    private final PeopleList people;
    private final PeopleExport export;
    private final Campaigns campaigns;
    private final CurrentCampaign current;
    private final Villages villages;
    private final Organisations organisations;
    private final Teams teams;
    private final MessageSource messages;
    private final Clock clock;

    PeopleController(
            PeopleList people,
            PeopleExport export,
            Campaigns campaigns,
            CurrentCampaign current,
            Villages villages,
            Organisations organisations,
            Teams teams,
            MessageSource messages,
            Clock clock) {
        this.people = people;
        this.export = export;
        this.campaigns = campaigns;
        this.current = current;
        this.villages = villages;
        this.organisations = organisations;
        this.teams = teams;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/people")
    ModelAndView list(
            Caller caller,
            Commune commune,
            WebRequest request,
            @ModelAttribute("filter") PeopleQuery query,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page) {
        PeopleOrder order = PeopleOrder.read(sort);
        PageRequest part = PageRequest.of(page, PageRequest.DEFAULT_SIZE);
        return new ModelAndView("people/list")
                .addObject("filter", query)
                .addObject(
                        "page",
                        people.find(caller, filter(caller, commune, request, query), order, part)
                                .map(PersonLine::of))
                .addObject("sort", order.toString())
                .addObject("url", query.url("/people", commune.code()))
                .addObject("file", query.url("/people.csv", commune.code()))
                .addObject("commune", commune.code())
                .addObject("villages", villages.seenBy(caller, commune.code()))
                .addObject("organisations", organisations.seenBy(caller, commune.code()))
                .addObject("teams", teams.seenBy(caller, commune.code()))
                .addObject("groups", Group.values())
                .addObject("statuses", CampaignState.values())
                .addObject("residences", Residence.values())
                .addObject("mayAdd", caller.administers(commune.code()))
                .addObject("mayExport", caller.exports(commune.code()));
    }

    @GetMapping("/people.csv")
    ResponseEntity<StreamingResponseBody> file(
            Caller caller, Commune commune, WebRequest request, @ModelAttribute("filter") PeopleQuery query) {
        PeopleFilter filter = filter(caller, commune, request, query);
        export.allow(caller, commune.code(), filter);
        StreamingResponseBody body =
                (OutputStream out) -> export.write(caller, commune.code(), filter, this::word, out);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("danh-sach-" + commune.code() + "-" + LocalDate.now(clock) + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(body);
    }

    private PeopleFilter filter(Caller caller, Commune commune, WebRequest request, PeopleQuery query) {
        Optional<Campaign> campaign = current.among(campaigns.seenBy(caller, commune.code()), request);
        return query.filter(commune.code(), campaign.map(Campaign::code).orElse(null));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.forLanguageTag("vi"));
    }
}
