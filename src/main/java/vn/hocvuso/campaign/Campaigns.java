package vn.hocvuso.campaign;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.database.Batch;
import vn.hocvuso.learning.Course;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.place.Communes;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.CodeTaken;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;

/** The campaigns of the communes. */
@Component
public class Campaigns {

    private final CampaignMapper mapper;
    private final ExtensionMapper extensions;
    private final Batch batch;
    private final Communes communes;
    private final Villages villages;
    private final Organisations organisations;
    private final Courses courses;
    private final Freshness freshness;
    private final AuditTrail audit;
    private final Clock clock;

    Campaigns(
            CampaignMapper mapper,
            ExtensionMapper extensions,
            Batch batch,
            Communes communes,
            Villages villages,
            Organisations organisations,
            Courses courses,
            Freshness freshness,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.extensions = extensions;
        this.batch = batch;
        this.communes = communes;
        this.villages = villages;
        this.organisations = organisations;
        this.courses = courses;
        this.freshness = freshness;
        this.audit = audit;
        this.clock = clock;
    }

    /** A campaign of a commune that the caller sees something of; of its ledger what is for many. */
    public Campaign get(Caller caller, String code) {
        return mapper.seen(caller, code).map(this::assembled).orElseThrow(() -> new NotFound("campaign"));
    }

    /** The same with its whole ledger, the extensions of single people among it. */
    public Campaign getWithLedger(Caller caller, String code) {
        return mapper.seen(caller, code).map(row -> assembled(row, true)).orElseThrow(() -> new NotFound("campaign"));
    }

    /** A campaign that the caller runs, with its whole ledger; until the end of the transaction nobody else changes either. */
    public Campaign getLocked(Caller caller, String code) {
        mapper.locked(code);
        Campaign campaign = getWithLedger(caller, code);
        caller.mustAdminister(campaign.communeCode());
        return campaign;
    }

    /** Those of a commune, or of all that the caller sees something of; the latest first. */
    public List<Campaign> seenBy(Caller caller, @Nullable String commune) {
        if (commune != null) {
            caller.mustSee(commune);
            communes.get(commune);
        }
        return mapper.allSeen(caller, commune).stream().map(this::assembled).toList();
    }

    /** Whose campaign it is, whoever asks; it never becomes another one's. */
    public Optional<String> communeOf(String code) {
        return mapper.byCode(code).map(CampaignMapper.Row::communeCode);
    }

    /** Those of a commune, the latest first, whatever the caller's scope: for the program itself. */
    public List<Campaign> of(String commune) {
        return mapper.ofCommune(commune).stream().map(this::assembled).toList();
    }

    /** Creates; a code that is there already is refused. */
    @Transactional
    public Campaign add(Caller caller, CampaignPlan plan) {
        caller.mustAdminister(plan.communeCode());
        if (mapper.locked(plan.code()).isPresent()) {
            throw InvalidInput.unprocessable("code", "CODE_TAKEN", plan.code());
        }
        return put(caller, plan);
    }

    /** Creates or replaces by code. */
    @Transactional
    public Campaign put(Caller caller, CampaignPlan plan) {
        communes.get(plan.communeCode());
        caller.mustAdminister(plan.communeCode());
        Optional<CampaignMapper.Row> before = mapper.locked(plan.code());
        before.ifPresent(row -> mustBeOf(plan.communeCode(), row));
        check(plan);
        boolean moved =
                before.map(row -> !row.deadline().equals(plan.deadline())).orElse(false);
        if (moved && (plan.deadlineReason() == null || plan.deadlineReason().isBlank())) {
            throw InvalidInput.unprocessable("deadlineReason", "DEADLINE_REASON_MISSING");
        }
        mapper.put(plan);
        CampaignId id = mapper.byCode(plan.code()).orElseThrow().id();
        storeParts(id, plan);
        if (before.isEmpty() || moved) {
            mapper.insertDeadline(id, plan.deadline(), plan.deadlineReason(), clock.instant(), caller.username());
        }
        freshness.markChanged(plan.communeCode());
        audit.record(caller.username(), "campaign.put", Subject.of("campaign", plan.code(), plan.communeCode()));
        return get(caller, plan.code());
    }

    /** Moves the base deadline and leaves everything else as it is. */
    @Transactional
    public Campaign moveDeadline(Caller caller, String code, LocalDate deadline, @Nullable String reason) {
        Campaign campaign = getLocked(caller, code);
        if (campaign.deadlines().base().equals(deadline)) {
            throw InvalidInput.unprocessable("deadline", "DEADLINE_SAME", deadline);
        }
        return put(caller, CampaignPlan.of(campaign).withDeadline(deadline, reason));
    }

    private static void mustBeOf(String commune, CampaignMapper.Row row) {
        if (!row.communeCode().equals(commune)) {
            throw new CodeTaken(row.code());
        }
    }

    private void check(CampaignPlan plan) {
        new PlanCheck(
                        courses.all().stream().map(Course::code).collect(toSet()),
                        villages.of(plan.communeCode()).stream()
                                .map(Village::code)
                                .collect(toSet()),
                        organisations.of(plan.communeCode()).stream()
                                .map(Organisation::code)
                                .collect(toSet()),
                        LocalDate.now(clock))
                .mustHold(plan);
    }

    private void storeParts(CampaignId id, CampaignPlan plan) {
        mapper.deleteCourses(id);
        batch.write(CampaignMapper.class, plan.courses(), (write, course) -> write.insertCourse(id, course));
        mapper.deleteTargets(id);
        batch.write(CampaignMapper.class, plan.targets(), (write, target) -> write.insertTarget(id, target));
    }

    private Campaign assembled(CampaignMapper.Row row) {
        return assembled(row, false);
    }

    private Campaign assembled(CampaignMapper.Row row, boolean people) {
        List<CampaignMapper.Taught> taught = mapper.courses(row.id());
        List<Extension> ledger = extensions.ledgerOf(row.id(), people).stream()
                .map(ExtensionMapper.Row::extension)
                .toList();
        return new Campaign(
                row.id(),
                row.code(),
                row.communeCode(),
                row.name(),
                taught.stream().map(CampaignMapper.Taught::code).toList(),
                taught.stream().map(CampaignMapper.Taught::id).toList(),
                row.courseRule(),
                row.groups(),
                row.adultAge(),
                row.ageOn(),
                row.startsOn(),
                new Deadlines(row.deadline(), ledger),
                mapper.deadlines(row.id()),
                new Targets(mapper.targets(row.id()).stream()
                        .map(CampaignMapper.TargetRow::target)
                        .toList()),
                row.recogniseNational(),
                row.nationalDocument());
    }
}
