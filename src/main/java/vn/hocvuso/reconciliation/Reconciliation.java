package vn.hocvuso.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.campaign.Campaign;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.progress.By;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ProgressRow;
import vn.hocvuso.progress.ProgressTable;
import vn.hocvuso.reconciliation.Reconciled.OfVillage;
import vn.hocvuso.reconciliation.Reconciled.Said;
import vn.hocvuso.shared.InvalidInput;

/** Puts the portal's files, the villages' words and the official figures side by side. */
@Component
public class Reconciliation {

    private static final int MOST_FILES = 10;

    private final ReconciliationMapper mapper;
    private final ReportedFigures figures;
    private final Campaigns campaigns;
    private final Progress progress;
    private final Imports imports;
    private final AuditTrail audit;
    private final Clock clock;

    Reconciliation(
            ReconciliationMapper mapper,
            ReportedFigures figures,
            Campaigns campaigns,
            Progress progress,
            Imports imports,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.figures = figures;
        this.campaigns = campaigns;
        this.progress = progress;
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a commune that the caller sees whole, on a day or today. */
    public Reconciled of(Caller caller, String campaignCode, @Nullable LocalDate asked) {
        Campaign campaign = campaigns.get(caller, campaignCode);
        String commune = campaign.communeCode();
        caller.mustSeeWhole(commune);
        LocalDate asOf = asked == null ? LocalDate.now(clock) : asked;
        ProgressTable table = progress.rows(caller, campaignCode, By.VILLAGE, null, asOf);
        List<ReportedFigure> says = figures.on(commune, Metric.VILLAGE_SAYS, campaignCode, asOf);
        List<ReportedFigure> national = figures.on(commune, Metric.NATIONAL_CERTIFICATE, null, asOf);
        List<ReportedFigure> vneid = figures.on(commune, Metric.VNEID_CONFIRMED, null, asOf);
        return new Reconciled(
                campaignCode,
                asOf,
                table.dataAsOf(),
                mapper.files(campaign, asOf, MOST_FILES).stream()
                        .map(ReconciliationMapper.Row::parts)
                        .toList(),
                table.rows().stream()
                        .map(row -> village(row, says, national, vneid))
                        .toList());
    }

    private static OfVillage village(
            ProgressRow row, List<ReportedFigure> says, List<ReportedFigure> national, List<ReportedFigure> vneid) {
        return new OfVillage(
                row.code(),
                row.name(),
                row.denominator(),
                row.done(),
                row.reportedDone(),
                said(says, row.code()),
                said(national, row.code()),
                said(vneid, row.code()));
    }

    private static @Nullable Said said(List<ReportedFigure> figures, @Nullable String village) {
        return figures.stream()
                .filter(one -> village != null && Objects.equals(one.villageCode(), village))
                .findFirst()
                .map(one -> new Said(one.count(), one.asOf(), one.source()))
                .orElse(null);
    }

    /** Enters how many the portal itself says have finished on the day of an applied import. */
    @Transactional
    public void enterTotal(Caller caller, ImportId importId, int total) {
        Import report = imports.get(caller, importId);
        caller.mustAdminister();
        if (report.kind() != ImportKind.COMPLETIONS || report.state() != ImportState.APPLIED) {
            throw InvalidInput.unprocessable("total", "TOTAL_OF_OTHER");
        }
        if (total < 0) {
            throw InvalidInput.unprocessable("total", "FIGURE_RANGE");
        }
        mapper.putTotal(importId.value(), total, clock.instant(), caller.username());
        audit.record(
                caller.username(),
                "portalTotal.entered",
                Subject.of("import", importId, report.communeCode()),
                Integer.toString(total));
    }
}
