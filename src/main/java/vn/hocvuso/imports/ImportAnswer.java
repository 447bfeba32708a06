package vn.hocvuso.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.format.Column;

/** An import as the contract shows it. */
public record ImportAnswer(
        long id,
        ImportKind kind,
        ImportState state,
        @Nullable String communeCode,
        String source,
        @Nullable LocalDate asOf,
        String fileName,
        long fileBytes,
        String sha256,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable Integer headerLine,
        List<MappedColumn> mapping,
        Rows rows,
        Effects effects,
        List<Count> problems,
        List<Count> alarms,
        int progressPercent,
        @Nullable Long duplicateOf,
        @Nullable Long retryOf,
        @Nullable FailureAnswer failure,
        Instant createdAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        String createdBy) {

    /** A column of the file and what it was taken for. */
    public record MappedColumn(
            int index, String header, @Nullable String field, Column.@Nullable How how) {}

    /** How many rows there are, by outcome. */
    public record Rows(int total, int accepted, int rejected, int review, int unmatched, int skipped) {}

    /** What the rows did. */
    public record Effects(int created, int updated, int unchanged, int conflicts) {}

    /** How often something occurs. */
    public record Count(String code, int count) {}

    /** Why the import failed or cannot go on. */
    public record FailureAnswer(String code, String message) {}

    public static ImportAnswer of(Import job, ProblemTexts texts) {
        FileLayout layout = job.layout();
        Tally tally = job.tally();
        return new ImportAnswer(
                job.id().value(),
                job.kind(),
                job.state(),
                job.communeCode(),
                job.source(),
                job.asOf(),
                job.fileName(),
                job.fileBytes(),
                job.sha256(),
                layout == null ? null : layout.reading().charsetName(),
                layout == null || layout.reading().delimiter() == null
                        ? null
                        : String.valueOf(layout.reading().delimiter()),
                layout == null ? null : layout.layout().headerLine(),
                layout == null ? List.of() : mapping(layout),
                rows(tally),
                effects(tally),
                problems(tally.problems()),
                alarms(job),
                job.progressPercent(),
                job.duplicateOf() == null ? null : job.duplicateOf().value(),
                job.retryOf() == null ? null : job.retryOf().value(),
                job.failure() == null ? null : new FailureAnswer(job.failure().code(), texts.of(job.failure())),
                job.createdAt(),
                job.appliedAt(),
                job.undoneAt(),
                job.createdBy());
    }

    private static List<Count> alarms(Import job) {
        return job.alarmCounts().entrySet().stream()
                .map(alarm -> new Count(alarm.getKey().name(), alarm.getValue()))
                .toList();
    }

    private static List<MappedColumn> mapping(FileLayout layout) {
        return layout.layout().columns().stream()
                .map(column -> new MappedColumn(
                        column.index(),
                        column.header(),
                        column.field() == null ? null : column.field().contractName(),
                        column.how()))
                .toList();
    }

    private static Rows rows(Tally tally) {
        return new Rows(
                tally.total(),
                tally.accepted(),
                tally.of(Outcome.REJECTED),
                tally.of(Outcome.REVIEW),
                tally.of(Outcome.UNMATCHED),
                tally.of(Outcome.SKIPPED));
    }

    private static Effects effects(Tally tally) {
        return new Effects(
                tally.of(Effect.CREATED),
                tally.of(Effect.UPDATED),
                tally.of(Effect.UNCHANGED),
                tally.of(Effect.CONFLICT));
    }

    private static List<Count> problems(Map<String, Integer> problems) {
        return problems.entrySet().stream()
                .map(problem -> new Count(ProblemCode.valueOf(problem.getKey()).contractName(), problem.getValue()))
                .sorted(Comparator.comparing(Count::code))
                .toList();
    }
}
