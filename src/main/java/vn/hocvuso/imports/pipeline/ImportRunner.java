package vn.hocvuso.imports.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.FileLayout;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportProgress;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.RecordReader;
import vn.hocvuso.place.Freshness;
import vn.hocvuso.shared.DomainException;

/**
 * Works on an import until it rests. Work is done in slices, one transaction a slice, with the slice's number stored in it:
 * a program that is killed at any moment goes on after the last slice, and nothing is done twice.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int SLICE = 5000;

    private final Imports imports;
    private final ImportProgress progress;
    private final LayoutReading layouts;
    private final FileStore files;
    private final Holding holding;
    private final Freshness freshness;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<ImportKind, KindWork> workers = new EnumMap<>(ImportKind.class);

    ImportRunner(
            Imports imports,
            ImportProgress progress,
            LayoutReading layouts,
            FileStore files,
            Holding holding,
            Freshness freshness,
            TransactionTemplate transactions,
            Clock clock,
            List<KindWork> workers) {
        this.imports = imports;
        this.progress = progress;
        this.layouts = layouts;
        this.files = files;
        this.holding = holding;
        this.freshness = freshness;
        this.transactions = transactions;
        this.clock = clock;
        workers.forEach(worker -> worker.kinds().forEach(kind -> this.workers.put(kind, worker)));
    }

    /** Answers false where it has to wait for another import of the commune. */
    boolean run(ImportId id) {
        Import job = current(id);
        while (!job.rests()) {
            if (!step(job)) {
                return false;
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

    private boolean step(Import job) {
        try {
            return switch (job.action()) {
                case READ -> read(job);
                case APPLY -> apply(job);
                case UNDO, REVERT -> withdraw(job);
                case NONE -> true;
            };
        } catch (DomainException unusable) {
            inTransaction(() -> fail(job, unusable));
            return true;
        } catch (RuntimeException bug) {
            broken(job, bug);
            return true;
        }
    }

    /** While it was only read, nothing has changed yet; what was applied is taken back. */
    private void fail(Import job, DomainException unusable) {
        if (job.slicesApplied() > 0) {
            throw new IllegalStateException(job + " cannot be applied", unusable);
        }
        progress.failed(job.id(), unusable);
    }

    private void broken(Import job, RuntimeException bug) {
        String bugId = UUID.randomUUID().toString();
        LOG.error("Import {} broke, bug {}", job.id(), bugId, bug);
        Import now = current(job.id());
        switch (now.action()) {
            case READ, APPLY -> inTransaction(() -> progress.broken(now, bugId));
            default -> throw bug;
        }
    }

    private boolean read(Import job) {
        KindWork work = worker(job);
        if (job.layout() == null) {
            return look(job, work);
        }
        stageSlices(Job.of(job, today()), work);
        inTransaction(() -> {
            Import now = progress.locked(job.id());
            if (now.cancelled()) {
                progress.cancelled(now.id());
            } else {
                progress.ready(now);
            }
        });
        return true;
    }

    private boolean look(Import job, KindWork work) {
        LayoutReading.Found found = layouts.look(job);
        Optional<FileLayout> layout = found.layout();
        Optional<String> missing = layout.isEmpty()
                ? Optional.of("HEADER_NOT_FOUND")
                : work.missing(layout.get().layout(), job.kind(), job.courseCode() != null);
        if (missing.isPresent() || layout.isEmpty()) {
            String code = missing.orElse("HEADER_NOT_FOUND");
            inTransaction(() -> progress.needsMapping(job.id(), layout, asOf(job, found), code));
            return true;
        }
        int slices = (layout.get().records() + SLICE - 1) / SLICE;
        inTransaction(() -> {
            progress.reading(job.id(), layout.get(), asOf(job, found), slices, seenChange(job));
            work.open(Job.of(progress.locked(job.id()), today()));
        });
        return true;
    }

    private LocalDate asOf(Import job, LayoutReading.Found found) {
        LocalDate given = job.asOf();
        return given != null
                ? given
                : found.asOf().filter(day -> !day.isAfter(today())).orElseGet(this::today);
    }

    private long seenChange(Import job) {
        String commune = job.communeCode();
        return commune == null ? -1 : freshness.changes(commune);
    }

    private void stageSlices(Job job, KindWork work) {
        try (RecordReader records = layouts.openRecords(job.data(), job.layout().layout())) {
            for (int slice = 1; slice <= job.data().slices(); slice++) {
                List<FileRecord> next = next(records);
                boolean staged = slice <= job.data().slicesRead();
                if (!staged && !stage(job, work, slice, next)) {
                    return;
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("A kept file cannot be read", failure);
        }
    }

    private boolean stage(Job job, KindWork work, int slice, List<FileRecord> records) {
        return inTransactionAnswering(() -> {
            Import now = progress.locked(job.id());
            if (now.cancelled()) {
                return false;
            }
            files.keepSlice(job.id(), slice, records);
            Collection<? extends Tally.Counted> rows = work.stage(job, slice, records);
            progress.sliceRead(now, rows);
            return true;
        });
    }

    private static List<FileRecord> next(RecordReader records) {
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

    private boolean apply(Import job) {
        KindWork work = worker(job);
        Job at = Job.of(job, today());
        List<String> communes = work.communes(at);
        if (!holding.begin(at, communes)) {
            return false;
        }
        boolean rematch = job.communeCode() == null || freshness.changes(job.communeCode()) != job.seenChange();
        for (int slice = job.slicesApplied() + 1; slice <= job.slices(); slice++) {
            if (!applySlice(at, work, slice, rematch)) {
                return true;
            }
        }
        inTransaction(() -> {
            work.applied(at);
            progress.applied(job.id());
            holding.end(at, communes);
        });
        return true;
    }

    private boolean applySlice(Job job, KindWork work, int slice, boolean rematch) {
        return inTransactionAnswering(() -> {
            Import now = progress.locked(job.id());
            if (now.cancelled()) {
                progress.revert(job.id());
                return false;
            }
            List<FileRecord> records = files.slice(job.id(), slice);
            if (rematch) {
                work.restage(job, slice, records);
            }
            progress.sliceApplied(now, work.apply(job, slice, records));
            return true;
        });
    }

    private boolean withdraw(Import job) {
        KindWork work = worker(job);
        Job at = Job.of(job, today());
        List<String> communes = work.communes(at);
        if (!holding.begin(at, communes)) {
            return false;
        }
        for (int slice = job.slicesApplied(); slice >= 1; slice--) {
            int withdrawn = slice;
            inTransaction(() -> {
                Import now = progress.locked(job.id());
                work.withdraw(at, withdrawn);
                progress.sliceWithdrawn(now);
            });
        }
        inTransaction(() -> {
            work.withdrawn(at);
            progress.withdrawn(progress.locked(job.id()));
            holding.end(at, communes);
        });
        return true;
    }

    private KindWork worker(Import job) {
        return Optional.ofNullable(workers.get(job.kind()))
                .orElseThrow(() -> new IllegalStateException("Nobody works on " + job.kind()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    private boolean inTransactionAnswering(BooleanSupplier work) {
        return Boolean.TRUE.equals(transactions.execute(status -> work.getAsBoolean()));
    }
}
