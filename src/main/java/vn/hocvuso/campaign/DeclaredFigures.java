package vn.hocvuso.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/** How many people are to finish, as the communes declare it; nothing that was declared is ever lost. */
@Component
public class DeclaredFigures {

    private static final int LAST_YEAR = 2200;

    private final DenominatorMapper mapper;
    private final Communes communes;
    private final Villages villages;
    private final Organisations organisations;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    DeclaredFigures(
            DenominatorMapper mapper,
            Communes communes,
            Villages villages,
            Organisations organisations,
            Freshness freshness,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.communes = communes;
        this.villages = villages;
        this.organisations = organisations;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds in a commune, whatever the caller's scope: for the program itself. */
    public Denominators of(String commune) {
        return Denominators.ofHistory(mapper.of(commune).stream()
                .map(DenominatorMapper.Row::denominator)
                .toList());
    }

    /** All that was ever declared in a commune, in that order. */
    public List<Denominator> history(Caller caller, String commune) {
        communes.get(commune);
        caller.mustSeeWhole(commune);
        return mapper.of(commune).stream()
                .map(DenominatorMapper.Row::denominator)
                .toList();
    }

    /** Declares figures, all or none of them; one that says what holds already is no new word. Answers how many are new. */
    @Transactional
    public int declare(Caller caller, String commune, List<Denominator.Declared> figures) {
        communes.get(commune);
        caller.mustAdminister(commune);
        List<FieldFault> faults = new ArrayList<>();
        figures.forEach(figure -> check(commune, figure, faults));
        if (!faults.isEmpty()) {
            throw new InvalidInput(Kind.UNPROCESSABLE, faults);
        }
        Denominators before = of(commune);
        List<Denominator.Declared> news =
                figures.stream().filter(figure -> isNews(before, figure)).toList();
        news.forEach(figure -> {
            mapper.insert(commune, figure, clock.instant(), caller.username());
            audit.record(
                    caller.username(),
                    "denominator.declared",
                    Subject.of("commune", commune, commune),
                    figure.key().group() + " " + figure.count());
        });
        if (!news.isEmpty()) {
            freshness.markChanged(commune);
        }
        return news.size();
    }

    private static boolean isNews(Denominators before, Denominator.Declared figure) {
        return before.all().stream()
                .filter(one -> one.key().equals(figure.key()))
                .noneMatch(one ->
                        new Denominator.Declared(one.key(), one.count(), one.source(), one.ageRule()).equals(figure));
    }

    private void check(String commune, Denominator.Declared figure, List<FieldFault> faults) {
        Denominator.Key key = figure.key();
        if (figure.count() < 1) {
            faults.add(new FieldFault("count", "DENOMINATOR_RANGE"));
        }
        if (figure.source().isBlank()) {
            faults.add(new FieldFault("source", "REQUIRED"));
        }
        if (key.villageCode() != null && key.organisationCode() != null) {
            faults.add(new FieldFault("organisationCode", "DENOMINATOR_PLACE"));
        }
        if (key.villageCode() != null
                && villages.find(commune, key.villageCode()).isEmpty()) {
            faults.add(new FieldFault("villageCode", "UNKNOWN_VILLAGE", key.villageCode()));
        }
        if (key.organisationCode() != null
                && organisations.find(commune, key.organisationCode()).isEmpty()) {
            faults.add(new FieldFault("organisationCode", "UNKNOWN_ORGANISATION", key.organisationCode()));
        }
        if (key.asOf().isBefore(LocalDate.EPOCH) || key.asOf().getYear() > LAST_YEAR) {
            faults.add(new FieldFault("asOf", "DAY_OUT_OF_RANGE"));
        }
    }
}
