package vn.hocvuso.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.SignedIn;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CurrentCampaign;
import vn.hocvuso.demo.DemoProgress;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.CurrentCommune;
import vn.hocvuso.shared.Days;

/** Puts together what stands around a page: where one is, how old the figures are, where one can go. */
@Component
class Shells {

    private final CurrentCommune communes;
    private final CurrentCampaign campaign;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Sentences sentences;
    private final DemoSettings demo;
    private final ClockSettings clockSettings;
    private final DemoProgress loading;
    private final ProgramClock clock;

    Shells(
            CurrentCommune communes,
            CurrentCampaign campaign,
            Campaigns campaigns,
            Ledger ledger,
            Sentences sentences,
            DemoSettings demo,
            ClockSettings clockSettings,
            DemoProgress loading,
            ProgramClock clock) {
        this.communes = communes;
        this.campaign = campaign;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.sentences = sentences;
        this.demo = demo;
        this.clockSettings = clockSettings;
        this.loading = loading;
        this.clock = clock;
    }

    Shell around(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof SignedIn signedIn
                ? around(signedIn.caller(), new ServletWebRequest(request))
                : Shell.forStrangers(demoNote());
    }

    private Shell around(Caller caller, ServletWebRequest request) {
        Optional<Commune> commune = communes.around(caller, request);
        List<Campaign> choices =
                commune.map(one -> campaigns.seenBy(caller, one.code())).orElse(List.of());
        Optional<DataNote> data =
                commune.flatMap(one -> ledger.dataAsOf(one.code())).map(day -> new DataNote(day, today()));
        return new Shell(
                commune.map(Commune::spokenName).orElse(null),
                commune.map(Commune::code).orElse(null),
                communes.offered(caller).stream()
                        .map(one -> new Shell.Choice(one.code(), one.spokenName()))
                        .toList(),
                choices.stream()
                        .map(one -> new Shell.Choice(one.code(), one.name()))
                        .toList(),
                campaign.among(choices, request).map(Campaign::code).orElse(null),
                data.map(note -> note.words(sentences)).orElse(null),
                data.filter(DataNote::stale).isPresent(),
                Navigation.of(caller, path(request.getRequest())),
                caller.fullName(),
                sentences.of("role." + caller.role()),
                demoNote(),
                demoToday());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private @Nullable String demoNote() {
        if (!demo.demo()) {
            return null;
        }
        return loading.loading()
                ? sentences.of("site.demo.loading", loading.percent())
                : sentences.of("site.demo", Days.WRITTEN.format(today()));
    }

    private @Nullable String demoToday() {
        if (!clockSettings.mayShowDemoDay()) {
            return null;
        }
        return sentences.of(clock.standsStill() ? "site.demo.today" : "site.demo.back");
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
