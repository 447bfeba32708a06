package vn.hocvuso.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.database.Batch;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;

/** Where the job stands with an import: every step is written in the transaction of what it did. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImportProgress {

    private final ImportMapper mapper;
    private final Retries retries;
    private final Batch batch;
    private final Clock clock;

    ImportProgress(ImportMapper mapper, Retries retries, Batch batch, Clock clock) {
        this.mapper = mapper;
        this.retries = retries;
        this.batch = batch;
        this.clock = clock;
    }

    /** The import as it is now, locked until the transaction ends. */
    public Import locked(ImportId id) {
        Import job = mapper.locked(id);
        if (job == null) {
            throw new IllegalStateException("There is no import " + id);
        }
        return job;
    }

    /** The communes whose figures an import changes: its own, or those that its rows have named so far. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> communes(Import job) {
        String own = job.communeCode();
        return own == null ? mapper.communes(job.id()) : List.of(own);
    }

    public void reading(ImportId id, FileLayout layout, LocalDate asOf, int slices, long seenChange) {
        mapper.setLayout(id, layout, asOf, slices, seenChange);
        mapper.setState(id, ImportState.READING, ImportAction.READ);
    }

    public void sliceRead(Import job, Collection<? extends Tally.Counted> rows) {
        mapper.setRead(job.id(), job.slicesRead() + 1, job.tally().plusRows(rows));
        keepCommunes(job, job.slicesRead() + 1);
    }

    /** What the preview says of effects, figures and alarms. */
    public void foreseen(Import job, Map<Effect, Integer> effects, List<ImportChange> changes) {
        mapper.setTally(job.id(), job.tally().withEffects(effects));
        mapper.deleteChanges(job.id());
        batch.write(ImportMapper.class, changes, (write, change) -> write.insertForeseen(job.id(), change));
    }

    public void alarms(ImportId id, Map<Alarm, Integer> alarms) {
        mapper.setAlarms(id, new Alarms(alarms));
    }

    /** The preview stands; where the file is to be applied at once, the job goes on, unless its bytes are applied already. */
    public void ready(Import job) {
        ImportId duplicate = mapper.applied(job.sha256(), job.kind(), job.communeCode(), job.id());
        mapper.setDuplicateOf(job.id(), duplicate);
        if (job.mode() == ImportMode.APPLY && duplicate == null) {
            mapper.setState(job.id(), ImportState.APPLYING, ImportAction.APPLY);
        } else {
            mapper.setState(job.id(), ImportState.READY, ImportAction.NONE);
        }
    }

    /** The layout, as far as there is one, is kept: it shows which columns were told. */
    public void needsMapping(ImportId id, Optional<FileLayout> layout, LocalDate asOf, String code) {
        layout.ifPresent(found -> mapper.setLayout(id, found, asOf, 0, -1));
        mapper.setFailure(id, new Failure(code, List.of()));
        mapper.setState(id, ImportState.NEEDS_MAPPING, ImportAction.NONE);
    }

    public void sliceApplied(Import job, Map<Effect, Integer> effects) {
        mapper.setApplied(job.id(), job.slicesApplied() + 1, job.tally().plusEffects(effects));
        keepCommunes(job, job.slicesApplied() + 1);
    }

    /** Counts the rows of an applied import anew: some were matched again, or decided, since they were counted. */
    public void recount(Import job) {
        count(job);
        ImportId first = job.retryOf();
        if (first != null) {
            retries.follow(job);
            count(locked(first));
        }
    }

    /** Counts what became of the rows: some were not told yet when their slice was counted. */
    public Import counted(Import job) {
        if (job.kind() == ImportKind.COMPLETIONS) {
            count(job);
        }
        return locked(job.id());
    }

    private void count(Import job) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
        for (ImportMapper.Became became : mapper.became(job.id(), job.kind() == ImportKind.COMPLETIONS)) {
            outcomes.merge(became.outcome(), became.amount(), Integer::sum);
            if (became.effect() != null) {
                effects.merge(became.effect(), became.amount(), Integer::sum);
            }
        }
        boolean hadEffects = job.state() == ImportState.APPLYING || job.state() == ImportState.APPLIED;
        mapper.setTally(
                job.id(),
                new Tally(
                        outcomes,
                        hadEffects ? effects : job.tally().effects(),
                        job.tally().problems()));
    }

    public void applied(Import job) {
        if (job.retryOf() != null) {
            retries.applied(job);
        }
        recount(job);
        mapper.setAppliedAt(job.id(), clock.instant());
        mapper.setState(job.id(), ImportState.APPLIED, ImportAction.NONE);
    }

    public void sliceWithdrawn(Import job) {
        mapper.setApplied(job.id(), job.slicesApplied() - 1, job.tally());
    }

    /** All slices are taken back: undone, or cancelled or failed while it was being applied. */
    public void withdrawn(Import job) {
        ImportId first = job.retryOf();
        if (first != null) {
            retries.withdrawn(job);
            count(locked(first));
        }
        mapper.setTally(job.id(), job.tally().withoutEffects());
        if (job.action() == ImportAction.UNDO) {
            mapper.setUndoneAt(job.id(), clock.instant());
            mapper.setState(job.id(), ImportState.UNDONE, ImportAction.NONE);
        } else {
            mapper.setState(
                    job.id(), job.failure() == null ? ImportState.CANCELLED : ImportState.FAILED, ImportAction.NONE);
        }
    }

    /** Carries a cancel out: finished slices of what is being applied are taken back. */
    public void cancel(Import job) {
        mapper.setCancelled(job.id(), false);
        if (job.action() == ImportAction.READ) {
            mapper.setState(job.id(), ImportState.CANCELLED, ImportAction.NONE);
        } else {
            mapper.setState(job.id(), ImportState.APPLYING, ImportAction.REVERT);
        }
    }

    /** Refuses to take an import back on which something later rests. */
    public void mustBeFree(Import job) {
        List<String> rested = mapper.restedOn(job.id(), job.kind());
        if (!rested.isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "IN_USE", String.join(", ", rested));
        }
    }

    /** The file cannot be read; or it cannot be taken back, and stays as it is. */
    public void refused(Import job, DomainException why) {
        mapper.setFailure(job.id(), failure(why.code(), why.arguments()));
        mapper.setState(
                job.id(),
                job.action() == ImportAction.UNDO ? ImportState.APPLIED : ImportState.FAILED,
                ImportAction.NONE);
    }

    /** A bug: it is named by the id under which it is logged. What is half applied is taken back, what is half undone applied. */
    public void broken(Import job, String bugId) {
        mapper.setFailure(job.id(), failure(job.action() == ImportAction.UNDO ? "UNDO_BUG" : "IMPORT_BUG", bugId));
        switch (job.action()) {
            case READ -> mapper.setState(job.id(), ImportState.FAILED, ImportAction.NONE);
            case APPLY -> mapper.setState(job.id(), ImportState.APPLYING, ImportAction.REVERT);
            case UNDO -> mapper.setState(job.id(), ImportState.APPLYING, ImportAction.APPLY);
            case REVERT, NONE -> throw new IllegalStateException(job + " broke while it was being taken back");
        }
    }

    /** While an import holds its communes, they are not recounted. */
    public void holding(ImportId id, boolean holding) {
        mapper.setHolding(id, holding);
    }

    public void changesBefore(ImportId id, List<ImportChange> changes) {
        mapper.deleteChanges(id);
        batch.write(ImportMapper.class, changes, (write, change) -> write.insertChange(id, change));
    }

    public void changesAfter(ImportId id, List<ImportChange> changes) {
        batch.write(ImportMapper.class, changes, (write, change) -> write.completeChange(id, change));
    }

    /** Who may see an import without a commune hangs on them. */
    private void keepCommunes(Import job, int slice) {
        if (job.communeCode() == null) {
            mapper.insertCommunes(job.id(), slice);
        }
    }

    private static Failure failure(String code, Object... arguments) {
        return new Failure(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
