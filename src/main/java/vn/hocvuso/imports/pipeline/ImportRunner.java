package vn.hocvuso.imports.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.ColumnMemory;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportAction;
import vn.hocvuso.imports.ImportMode;
import vn.hocvuso.imports.ImportProgress;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.Retries;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Records;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.shared.DomainException;

/**
 * Works on an import until it rests. Work is done in slices, one transaction a slice, with the slice's number stored in it:
 * a program that is killed at any moment goes on after the last slice, and nothing is done twice. A job that was taken over
 * by another instance finds, under the import's lock, that it is not where it was left, and stops.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int SLICE = 5000;
    private static final String NO_HEADER = "HEADER_NOT_FOUND";

    private final Imports imports;
    private final ImportProgress progress;
    private final LayoutReading layouts;
    private final FileStore files;
    private final ColumnMemory memory;
    private final Retries retries;
    private final Holding holding;
    private final Foresight foresight;
    private final Freshness freshness;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Workers workers;

    ImportRunner(
            Imports imports,
            ImportProgress progress,
            LayoutReading layouts,
            FileStore files,
            ColumnMemory memory,
            Retries retries,
            Holding holding,
            Foresight foresight,
            Freshness freshness,
            TransactionTemplate transactions,
            Clock clock,
            Workers workers) {
        this.imports = imports;
        this.progress = progress;
        this.layouts = layouts;
        this.files = files;
        this.memory = memory;
        this.retries = retries;
        this.holding = holding;
        this.foresight = foresight;
        this.freshness = freshness;
        this.transactions = transactions;
        this.clock = clock;
        this.workers = workers;
    }

    /** Answers false where it has to wait for another import of the commune. */
    boolean run(ImportId id) {
        Import job = current(id);
        while (!job.rests()) {
            Step step = step(job);
            if (step == Step.WAITING || step == Step.OVERTAKEN) {
                return step == Step.OVERTAKEN;
            }
            job = current(id);
        }
        LOG.info(
                "Import {} of {} rests: {}, {} rows",
                id,
                job.kind(),
                job.state(),
                job.tally().total());
        return true;
    }

    private Import current(ImportId id) {
        return imports.find(id).orElseThrow(() -> new IllegalStateException("There is no import " + id));
    }

    /**
     * A database that is busy, or away, be it in the midst of a transaction whose end it never heard of, is asked again later;
     * whatever else was not expected is a bug.
     */
    private Step step(Import job) {
        try {
            return switch (job.action()) {
                case READ -> read(job);
                case APPLY -> apply(job);
                case UNDO, REVERT -> withdraw(job);
                case NONE -> Step.DONE;
            };
        } catch (DomainException refusal) {
            return refused(job, refusal);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException
                | TransactionSystemException later) {
            throw later;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            broken(job, bug);
            return Step.DONE;
        }
    }

    /** A file that cannot be read, or something that rests on what is to be taken back; nothing has changed yet. */
    private Step refused(Import job, DomainException refusal) {
        if (job.action() == ImportAction.READ
                || (job.action() == ImportAction.UNDO && !current(job.id()).holding())) {
            inTransaction(() -> progress.refused(job, refusal));
        } else {
            broken(job, refusal);
        }
        return Step.DONE;
    }

    private void broken(Import job, Throwable bug) {
        String bugId = UUID.randomUUID().toString();
        LOG.error("Import {} broke, bug {}", job.id(), bugId, bug);
        inTransaction(() -> progress.broken(progress.locked(job.id()), bugId));
    }

    private Step read(Import job) {
        KindWork work = workers.of(job);
        if (job.layout() == null) {
            return look(job, work);
        }
        Job at = Job.of(job, today());
        Step staged = stageSlices(at, work);
        Step told = staged == Step.DONE ? tell(at, work, ImportAction.READ, Import::slicesRead, job.slices()) : staged;
        return told == Step.DONE ? preview(current(job.id()), work) : told;
    }

    /** Commune by commune, each in a transaction of its own. */
    private Step tell(Job job, KindWork work, ImportAction action, ToIntFunction<Import> slices, int done) {
        List<String> communes = work.untold(job);
        Iterator<String> untold = communes.iterator();
        try (Ahead<Runnable> told = new Ahead<>(() -> untold.hasNext() ? work.tell(job, untold.next()) : () -> {})) {
            for (int commune = 0; commune < communes.size(); commune++) {
                Runnable next = told.take();
                Step step = stepOf(job.data(), action, slices, done, now -> next.run());
                if (step != Step.DONE) {
                    return step;
                }
            }
            return Step.DONE;
        }
    }

    /** A file that goes on by itself is not tried out before. */
    private Step preview(Import job, KindWork work) {
        Job at = Job.of(job, today());
        Optional<Foresight.Foreseen> foreseen =
                job.mode() == ImportMode.PREVIEW ? foresight.of(at, work, progress.communes(job)) : Optional.empty();
        return stepOf(job, ImportAction.READ, Import::slicesRead, job.slices(), now -> {
            Import told = progress.counted(now);
            foreseen.ifPresent(all -> progress.foreseen(told, all.effects(), all.changes()));
            progress.alarms(job.id(), work.alarms(at));
            progress.ready(told);
        });
    }

    private Step look(Import job, KindWork work) {
        LayoutReading.Found found = layouts.look(job);
        Optional<FileLayout> layout = found.layout();
        Optional<String> missing = missing(job, work, found);
        if (missing.isPresent() || layout.isEmpty()) {
            String code = missing.orElse(NO_HEADER);
            inTransaction(() -> progress.needsMapping(job.id(), layout, asOf(job, found), code));
            return Step.DONE;
        }
        int slices = (layout.get().records() + SLICE - 1) / SLICE;
        return transactions.execute(status -> {
            Import now = progress.locked(job.id());
            if (now.action() != ImportAction.READ || now.layout() != null) {
                return Step.OVERTAKEN;
            }
            progress.reading(job.id(), layout.get(), asOf(job, found), slices, freshness.changes(job.communeCode()));
            if (job.choices() != null) {
                memory.remember(job, layout.get().layout());
            }
            work.open(Job.of(progress.locked(job.id()), today()));
            return Step.DONE;
        });
    }

    /** What keeps the file from being read by itself. */
    private static Optional<String> missing(Import job, KindWork work, LayoutReading.Found found) {
        if (!found.headed() || found.layout().isEmpty()) {
            return Optional.of(NO_HEADER);
        }
        return work.missing(found.layout().get().layout(), job)
                .or(() -> found.unclear() ? Optional.of("CHARSET_UNCLEAR") : Optional.empty());
    }

    private LocalDate asOf(Import job, LayoutReading.Found found) {
        LocalDate given = job.asOf();
        return given != null
                ? given
                : found.asOf().filter(day -> !day.isAfter(today())).orElseGet(this::today);
    }

    private Step stageSlices(Job job, KindWork work) {
        try (Records records = layouts.openRecords(job.data(), job.layout());
                Ahead<FileStore.Slice> slices = slices(records, job.data().slicesRead())) {
            for (int slice = job.data().slicesRead() + 1; slice <= job.data().slices(); slice++) {
                Step step = stage(job, work, slice, slices.take());
                if (step != Step.DONE) {
                    return step;
                }
            }
            return Step.DONE;
        } catch (IOException failure) {
            throw new UncheckedIOException("A kept file cannot be read", failure);
        }
    }

    /** Those after the ones that are read already. */
    private Ahead<FileStore.Slice> slices(Records records, int read) {
        for (int slice = 0; slice < read; slice++) {
            next(records);
        }
        return new Ahead<>(() -> files.pack(next(records)));
    }

    private Step stage(Job job, KindWork work, int slice, FileStore.Slice content) {
        List<FileRecord> records = content.records();
        return stepOf(job.data(), ImportAction.READ, Import::slicesRead, slice - 1, now -> {
            files.keep(job.id(), slice, content);
            Collection<? extends Tally.Counted> rows = work.stage(job, slice, records);
            if (job.data().retryOf() != null) {
                retries.stage(job.id(), mended(job, records));
            }
            progress.sliceRead(now, rows);
        });
    }

    /** Which lines of the first file the records of a retry replace: their column says it. */
    private static List<Retries.Line> mended(Job job, List<FileRecord> records) {
        Map<Integer, Integer> lines = new LinkedHashMap<>();
        for (FileRecord record : records) {
            new RowCells(record, job).number(Field.LINE).ifPresent(first -> lines.putIfAbsent(record.line(), first));
        }
        return lines.entrySet().stream()
                .map(line -> new Retries.Line(line.getKey(), line.getValue()))
                .toList();
    }

    private static List<FileRecord> next(Records records) {
        List<FileRecord> next = new ArrayList<>(SLICE);
        for (int count = 0; count < SLICE; count++) {
            Optional<FileRecord> record = records.next();
            if (record.isEmpty()) {
                break;
            }
            next.add(record.get());
        }
        return next;
    }

    private Step apply(Import job) {
        KindWork work = workers.of(job);
        Job at = Job.of(job, today());
        List<String> communes = progress.communes(job);
        if (!holding.begin(at, communes)) {
            return Step.WAITING;
        }
        boolean changed = freshness.changes(job.communeCode()) != job.seenChange();
        Step again = changed && job.slicesApplied() == 0 ? tellAgain(at, work) : Step.DONE;
        if (again != Step.DONE) {
            return again;
        }
        try (Ahead<List<FileRecord>> slices = slices(job)) {
            for (int slice = job.slicesApplied() + 1; slice <= job.slices(); slice++) {
                Step step = applySlice(at, work, slice, slices.take());
                if (step != Step.DONE) {
                    return step;
                }
            }
        }
        return stepOf(job, ImportAction.APPLY, Import::slicesApplied, job.slices(), now -> {
            work.applied(at);
            progress.applied(now);
            holding.end(at, communes, progress.communes(now));
        });
    }

    /** Those after the ones that are applied already. */
    private Ahead<List<FileRecord>> slices(Import job) {
        AtomicInteger slice = new AtomicInteger(job.slicesApplied());
        return new Ahead<>(() -> files.slice(job.id(), slice.incrementAndGet()));
    }

    /** People or decisions have changed since the file was read. */
    private Step tellAgain(Job job, KindWork work) {
        for (int slice = 1; slice <= job.data().slices(); slice++) {
            int staged = slice;
            Step step = stepOf(
                    job.data(),
                    ImportAction.APPLY,
                    Import::slicesApplied,
                    0,
                    now -> work.restage(job, staged, files.slice(job.id(), staged)));
            if (step != Step.DONE) {
                return step;
            }
        }
        return tell(job, work, ImportAction.APPLY, Import::slicesApplied, 0);
    }

    private Step applySlice(Job job, KindWork work, int slice, List<FileRecord> records) {
        return stepOf(
                job.data(),
                ImportAction.APPLY,
                Import::slicesApplied,
                slice - 1,
                now -> progress.sliceApplied(now, work.apply(job, slice, records)));
    }

    private Step withdraw(Import job) {
        KindWork work = workers.of(job);
        Job at = Job.of(job, today());
        List<String> communes = progress.communes(job);
        if (!holding.begin(at, communes)) {
            return Step.WAITING;
        }
        for (int slice = job.slicesApplied(); slice >= 1; slice--) {
            int withdrawn = slice;
            Step step = stepOf(job, job.action(), Import::slicesApplied, slice, now -> {
                work.withdraw(at, withdrawn);
                progress.sliceWithdrawn(now);
            });
            if (step != Step.DONE) {
                return step;
            }
        }
        return stepOf(job, job.action(), Import::slicesApplied, 0, now -> {
            work.withdrawn(at, communes);
            progress.withdrawn(now);
            holding.end(at, communes, communes);
        });
    }

    /** Does one step in one transaction, if the import still stands where the job left it and goes on. */
    private Step stepOf(
            Import job, ImportAction action, ToIntFunction<Import> slices, int done, Consumer<Import> work) {
        return transactions.execute(status -> {
            Import now = progress.locked(job.id());
            if (now.action() != action || slices.applyAsInt(now) != done) {
                return Step.OVERTAKEN;
            }
            if (now.cancelled()) {
                progress.cancel(now);
                return Step.TURNED;
            }
            work.accept(now);
            return Step.DONE;
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** How a step went. */
    private enum Step {
        DONE,
        /** The import is cancelled: it goes another way from here. */
        TURNED,
        /** Another import holds one of the communes. */
        WAITING,
        /** The import is not where this job left it: another instance goes on with it. */
        OVERTAKEN
    }
}
