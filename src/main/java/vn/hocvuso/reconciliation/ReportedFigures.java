package vn.hocvuso.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Villages;
import vn.hocvuso.reconciliation.ReportedFigure.Entered;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** Figures that people enter beside those that are counted. */
@Component
public class ReportedFigures {

    private final ReportedFigureMapper mapper;
    private final Communes communes;
    private final Villages villages;
    private final Campaigns campaigns;
    private final AuditTrail audit;
    private final Clock clock;

    ReportedFigures(
            ReportedFigureMapper mapper,
            Communes communes,
            Villages villages,
            Campaigns campaigns,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.communes = communes;
        this.villages = villages;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that was ever entered in a commune, newest first. */
    public List<ReportedFigure> history(Caller caller, String commune) {
        communes.get(commune);
        caller.mustSeeWhole(commune);
        return mapper.of(commune);
    }

    /** What holds on a day: of each village the figure of the latest day up to then. */
    List<ReportedFigure> on(String commune, Metric metric, @Nullable String campaignCode, LocalDate day) {
        List<ReportedFigure> holding = new ArrayList<>();
        mapper.of(commune).stream()
                .filter(one -> one.metric() == metric && Objects.equals(one.campaignCode(), campaignCode))
                .filter(one -> !one.asOf().isAfter(day))
                .sorted((one, other) -> other.asOf().compareTo(one.asOf()))
                .filter(one ->
                        holding.stream().noneMatch(held -> Objects.equals(held.villageCode(), one.villageCode())))
                .forEach(holding::add);
        return holding;
    }

    /** Enters figures, all or none; a team leader does so for what his own village says. */
    @Transactional
    public void enter(Caller caller, String commune, List<Entered> figures) {
        communes.get(commune);
        List<FieldFault> faults = new ArrayList<>();
        figures.forEach(figure -> check(caller, commune, figure, faults));
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
        figures.forEach(figure -> {
            mapper.insert(commune, figure, clock.instant(), caller.username());
            audit.record(
                    caller.username(),
                    "figure.entered",
                    Subject.of("commune", commune, commune),
                    figure.metric() + " " + figure.count());
        });
    }

    private void check(Caller caller, String commune, Entered figure, List<FieldFault> faults) {
        mayEnter(caller, commune, figure);
        if (figure.metric().ofCampaign() != (figure.campaignCode() != null)) {
            faults.add(new FieldFault("campaignCode", figure.metric().ofCampaign() ? "REQUIRED" : "FIGURE_CAMPAIGN"));
        }
        if (figure.campaignCode() != null
                && !campaigns.get(caller, figure.campaignCode()).communeCode().equals(commune)) {
            faults.add(new FieldFault("campaignCode", "UNKNOWN_CAMPAIGN", figure.campaignCode()));
        }
        if (figure.villageCode() != null
                && villages.find(commune, figure.villageCode()).isEmpty()) {
            faults.add(new FieldFault("villageCode", "UNKNOWN_VILLAGE", figure.villageCode()));
        }
        if (figure.count() < 0) {
            faults.add(new FieldFault("count", "FIGURE_RANGE"));
        }
        if (figure.asOf().isAfter(LocalDate.now(clock)) || figure.asOf().isBefore(LocalDate.EPOCH)) {
            faults.add(new FieldFault("asOf", "DAY_IN_FUTURE", figure.asOf()));
        }
        if (figure.source().isBlank()) {
            faults.add(new FieldFault("source", "REQUIRED"));
        }
    }

    private void mayEnter(Caller caller, String commune, Entered figure) {
        String village = figure.villageCode();
        boolean own = figure.metric() == Metric.VILLAGE_SAYS
                && village != null
                && caller.role().correctsPeople()
                && villages.seenBy(caller, commune).stream()
                        .anyMatch(seen -> seen.code().equals(village));
        if (!own) {
            caller.mustAdminister(commune);
        }
    }
}
