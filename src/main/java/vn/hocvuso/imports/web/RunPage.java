package vn.hocvuso.imports.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportChange;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.UnknownWord;
import vn.hocvuso.imports.format.Column;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.shared.Days;

/** What the page of one import says about it, in words. */
@Component
class RunPage {

    private final Imports imports;
    private final Villages villages;
    private final Campaigns campaigns;
    private final Callers callers;
    private final ProblemTexts texts;

    RunPage(Imports imports, Villages villages, Campaigns campaigns, Callers callers, ProblemTexts texts) {
        this.imports = imports;
        this.villages = villages;
        this.campaigns = campaigns;
        this.callers = callers;
        this.texts = texts;
    }

    RunView run(Import job) {
        return RunView.of(job, sender(job.createdBy()));
    }

    /** 1 to 4: read, columns, preview, applied. */
    int step(Import job) {
        return switch (job.state()) {
            case RECEIVED, READING, FAILED -> 1;
            case NEEDS_MAPPING -> 2;
            case READY, APPLYING, CANCELLED -> 3;
            case APPLIED, UNDONE -> 4;
        };
    }

    @Nullable
    String problem(Import job) {
        return job.failure() == null ? null : texts.of(job.failure());
    }

    /** As a column is shown: its heading, the field that it was taken for, and by what. */
    record MappedColumn(String header, @Nullable String field, Column.@Nullable How how) {}

    List<MappedColumn> columns(Import job) {
        FileLayout layout = job.layout();
        return layout == null
                ? List.of()
                : layout.layout().columns().stream()
                        .map(column -> new MappedColumn(
                                column.header(),
                                column.field() == null ? null : column.field().contractName(),
                                column.how()))
                        .toList();
    }

    /** Words of the file that nobody has explained yet. */
    List<String> unknownWords(Import job) {
        FileLayout layout = job.layout();
        return layout == null
                ? List.of()
                : layout.unknownWords().stream().map(UnknownWord::found).toList();
    }

    /** A kind of problem, and in how many rows it occurs. */
    record Named(String code, String text, int count) {}

    /** Those that make rows unusable come first, then the most frequent. */
    List<Named> problems(Import job) {
        return job.tally().problems().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> problem) ->
                                !ProblemCode.valueOf(problem.getKey()).rejects())
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .map(problem -> new Named(problem.getKey(), texts.ofCode(problem.getKey()), problem.getValue()))
                .toList();
    }

    /** How the figures of a village changed. */
    record Change(
            String villageName,
            long doneBefore,
            long doneAfter,
            @Nullable Long denominator) {}

    /** An alarm, and what it says. */
    record Alerted(String code, String text) {}

    List<Alerted> alarms(Import job) {
        return job.alarmCounts().entrySet().stream()
                .map(alarm -> new Alerted(alarm.getKey().name(), texts.of(alarm.getKey(), alarm.getValue())))
                .toList();
    }

    /** The villages whose figures of a campaign an import has changed, or would change. */
    List<Change> changes(Caller caller, Import job, @Nullable String campaign) {
        boolean shown = job.state() == ImportState.APPLIED || job.state() == ImportState.READY;
        return byCampaign(shown ? imports.changes(caller, job.id()) : List.of(), job.communeCode()).stream()
                .filter(one -> one.code().equals(campaign))
                .flatMap(one -> one.villages().stream())
                .toList();
    }

    /** The villages whose figures of a campaign change. */
    record CampaignChanges(String code, String name, List<Change> villages) {}

    /** Campaign by campaign, those in which something changes, in a file for one commune. */
    List<CampaignChanges> byCampaign(List<ImportChange> changes, @Nullable String commune) {
        if (commune == null) {
            return List.of();
        }
        List<Village> all = villages.of(commune);
        return campaigns.of(commune).stream()
                .map(campaign -> new CampaignChanges(
                        campaign.code(), campaign.name(), changes(all, ofCampaign(changes, campaign.code()))))
                .filter(campaign -> !campaign.villages().isEmpty())
                .toList();
    }

    private static Map<String, ImportChange> ofCampaign(List<ImportChange> changes, String campaign) {
        return changes.stream()
                .filter(change -> change.campaignCode().equals(campaign) && change.doneAfter() != null)
                .collect(Collectors.toMap(ImportChange::villageCode, change -> change));
    }

    private static List<Change> changes(List<Village> all, Map<String, ImportChange> byVillage) {
        return all.stream()
                .filter(village -> byVillage.containsKey(village.code()))
                .map(village -> change(village, Objects.requireNonNull(byVillage.get(village.code()))))
                .filter(change -> change.doneAfter() != change.doneBefore())
                .toList();
    }

    private static Change change(Village village, ImportChange change) {
        return new Change(
                village.name(), change.doneBefore(), Objects.requireNonNull(change.doneAfter()), change.denominator());
    }

    /** An applied import of the same bytes. */
    record Duplicate(long id, LocalDate on) {}

    @Nullable
    Duplicate duplicate(Import job) {
        ImportId id = job.duplicateOf();
        return id == null
                ? null
                : imports.find(id)
                        .filter(other -> other.appliedAt() != null)
                        .map(other -> new Duplicate(
                                id.value(),
                                LocalDateTime.ofInstant(Objects.requireNonNull(other.appliedAt()), Days.ZONE)
                                        .toLocalDate()))
                        .orElse(null);
    }

    private String sender(String username) {
        return switch (username) {
            case Imports.DROP_FOLDER, Callers.MACHINE -> texts.ofSender(username);
            default -> callers.find(username).map(Caller::fullName).orElse(username);
        };
    }
}
