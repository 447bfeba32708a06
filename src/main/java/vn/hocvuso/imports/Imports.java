package vn.hocvuso.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hocvuso.access.Caller;
import vn.hocvuso.audit.AuditTrail;
import vn.hocvuso.audit.Subject;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.facts.ImportId;
import vn.hocvuso.imports.format.Choices;
import vn.hocvuso.learning.Courses;
import vn.hocvuso.learning.Ledger;
import vn.hocvuso.matching.Decisions;
import vn.hocvuso.matching.OpenLearners;
import vn.hocvuso.place.Communes;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.DomainException.Kind;
import vn.hocvuso.shared.InvalidInput;
import vn.hocvuso.shared.NotFound;
import vn.hocvuso.shared.Page;
import vn.hocvuso.shared.PageRequest;

/** Imports as their users handle them: hand a file in, look at it, apply it, cancel it, take it back. */
@Component
public class Imports {

    /** Who hands in what lies in the drop folder. */
    public static final String DROP_FOLDER = "inbox";

    private static final int LONGEST_SOURCE = 40;

    private final ImportMapper mapper;
    private final ImportProgress progress;
    private final FileStore files;
    private final ImportJobs jobs;
    private final Communes communes;
    private final Courses courses;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final OpenLearners openLearners;
    private final Decisions decisions;
    private final ColumnMemory memory;
    private final Retries retries;
    private final AuditTrail audit;
    private final Clock clock;

    Imports(
            ImportMapper mapper,
            ImportProgress progress,
            FileStore files,
            ImportJobs jobs,
            Communes communes,
            Courses courses,
            Campaigns campaigns,
            Ledger ledger,
            OpenLearners openLearners,
            Decisions decisions,
            ColumnMemory memory,
            Retries retries,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.progress = progress;
        this.files = files;
        this.jobs = jobs;
        this.communes = communes;
        this.courses = courses;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.openLearners = openLearners;
        this.decisions = decisions;
        this.memory = memory;
        this.retries = retries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a file in; a job reads it. */
    @Transactional
    public Import receive(Caller caller, Upload upload, Path file) {
        mayImport(caller, upload);
        return take(upload, file, caller.username(), caller.accountId(), null);
    }

    /** Takes mended rows of an import in: as that import was handed in, and to complete it. */
    @Transactional
    public Import receiveRetry(Caller caller, ImportId first, ImportMode mode, String fileName, Path file) {
        Import of = locked(caller, first);
        mustBe(of, of.rests() && (of.state() == ImportState.READY || of.state() == ImportState.APPLIED));
        Upload upload = new Upload(
                of.kind(),
                mode,
                of.communeCode(),
                of.courseCode(),
                of.campaignCode(),
                of.source(),
                of.asOf(),
                fileName,
                null);
        mayImport(caller, upload);
        return take(upload, file, caller.username(), caller.accountId(), first);
    }

    /** Takes a file in from the drop folder. */
    @Transactional
    public Import receiveDropped(Upload upload, Path file) {
        return take(upload, file, DROP_FOLDER, null, null);
    }

    public Import get(Caller caller, ImportId id) {
        return Optional.ofNullable(mapper.seen(caller, id)).orElseThrow(() -> new NotFound("import"));
    }

    /** The import of a file of the drop folder that was taken and not yet put away. */
    public Optional<Import> dropped(String path) {
        return Optional.ofNullable(mapper.dropped(path));
    }

    /** The file is put away. */
    @Transactional
    public void forgetDrop(ImportId id) {
        mapper.forgetDrop(id);
    }

    /** What an import did to the figures. */
    public List<ImportChange> changes(Caller caller, ImportId id) {
        return mapper.changes(get(caller, id).id());
    }

    /** Whatever the caller's scope: for the program itself. */
    public Optional<Import> find(ImportId id) {
        return Optional.ofNullable(mapper.one(id));
    }

    /** Newest first. */
    public Page<Import> list(
            Caller caller,
            @Nullable String commune,
            @Nullable ImportKind kind,
            @Nullable ImportState state,
            PageRequest page) {
        if (commune != null) {
            caller.mustSeeWhole(commune);
        }
        return Page.of(
                mapper.list(caller, commune, kind, state, page.size(), page.offset()),
                page,
                mapper.count(caller, commune, kind, state));
    }

    /** How many previews of a commune wait for somebody to apply them; what is applied already waits for nobody. */
    public long waiting(Caller caller, String commune) {
        caller.mustSeeWhole(commune);
        return mapper.countWaiting(caller, commune);
    }

    /** Applies a preview. Bytes that are applied already are refused unless {@code force} says that they are meant. */
    @Transactional
    public Import apply(Caller caller, ImportId id, boolean force) {
        Import job = locked(caller, id);
        mustBe(job, job.state() == ImportState.READY && job.rests());
        ImportId duplicate = mapper.applied(job.sha256(), job.kind(), job.communeCode(), id);
        if (duplicate != null && !force) {
            throw new DomainException(Kind.CONFLICT, "ALREADY_IMPORTED", duplicate);
        }
        mapper.setTally(id, job.tally().withoutEffects()); // what was foreseen
        return begin(caller, job, ImportState.APPLYING, ImportAction.APPLY, "import.applied");
    }

    /** Reads a file anew, as the caller wants it, as long as it has changed nothing; and remembers what he says of words. */
    @Transactional
    public Import readAnew(Caller caller, ImportId id, Choices choices, List<WordMeaning> words) {
        Import job = locked(caller, id);
        mustBe(job, job.rests() && (job.state() == ImportState.READY || job.state() == ImportState.NEEDS_MAPPING));
        memory.remember(job, words);
        files.forgetSlices(id);
        ledger.forget(id);
        openLearners.forget(id);
        decisions.unsee(id);
        retries.forget(id);
        mapper.deleteRows(id);
        mapper.deleteCommunes(id);
        mapper.restart(id, choices);
        jobs.schedule(id, ImportAction.READ);
        audit.record(caller.username(), "import.mapped", subject(job));
        return get(caller, id);
    }

    /** Gives an import up: what it has done so far is taken back. */
    @Transactional
    public Import cancel(Caller caller, ImportId id) {
        Import job = locked(caller, id);
        if (job.rests()) {
            mustBe(job, job.state() == ImportState.READY || job.state() == ImportState.NEEDS_MAPPING);
            mapper.setState(id, ImportState.CANCELLED, ImportAction.NONE);
        } else {
            mustBe(job, job.action() == ImportAction.READ || job.action() == ImportAction.APPLY);
            mapper.setCancelled(id, true);
        }
        audit.record(caller.username(), "import.cancelled", subject(job));
        return get(caller, id);
    }

    /** Takes an applied import back, unless something later rests on what it brought. */
    @Transactional
    public Import undo(Caller caller, ImportId id) {
        Import job = locked(caller, id);
        mustBe(job, job.state() == ImportState.APPLIED && job.rests());
        progress.mustBeFree(job);
        retries.of(id).forEach(retry -> undoRetry(caller, retry));
        return begin(caller, job, ImportState.APPLIED, ImportAction.UNDO, "import.undone");
    }

    /** What completes an import goes with it; while it is being worked on, neither is undone. */
    private void undoRetry(Caller caller, Import retry) {
        if (!retry.rests()) {
            throw new DomainException(Kind.CONFLICT, "RETRY_AT_WORK", retry.id());
        }
        if (retry.state() == ImportState.APPLIED) {
            begin(caller, retry, ImportState.APPLIED, ImportAction.UNDO, "import.undone");
        } else if (retry.state() == ImportState.READY || retry.state() == ImportState.NEEDS_MAPPING) {
            mapper.setState(retry.id(), ImportState.CANCELLED, ImportAction.NONE);
        }
    }

    private Import begin(Caller caller, Import job, ImportState state, ImportAction action, String event) {
        mapper.setState(job.id(), state, action);
        mapper.setFailure(job.id(), null);
        jobs.schedule(job.id(), action);
        audit.record(caller.username(), event, subject(job));
        return get(caller, job.id());
    }

    private Import locked(Caller caller, ImportId id) {
        Import seen = get(caller, id);
        if (!caller.role().administers()) {
            throw new Caller.Forbidden();
        }
        return Optional.ofNullable(mapper.locked(seen.id())).orElseThrow(() -> new NotFound("import"));
    }

    private static void mustBe(Import job, boolean allowed) {
        if (!allowed) {
            throw new DomainException(Kind.CONFLICT, "IMPORT_STATE", job.state());
        }
    }

    private void mayImport(Caller caller, Upload upload) {
        String commune = upload.communeCode();
        if (commune != null) {
            communes.get(commune);
            caller.mustAdminister(commune);
        } else if (!caller.role().administers()) {
            throw new Caller.Forbidden();
        }
    }

    private Import take(Upload upload, Path file, String by, @Nullable Long creatorId, @Nullable ImportId retryOf) {
        mustBePossible(upload);
        String sha256 = sha256(file);
        mapper.insert(new ImportMapper.NewImport(
                upload.kind(),
                upload.mode(),
                upload.communeCode(),
                upload.source(),
                upload.asOf(),
                upload.courseCode(),
                upload.campaignCode(),
                upload.fileName(),
                size(file),
                sha256,
                mapper.applied(sha256, upload.kind(), upload.communeCode(), null),
                upload.droppedAs(),
                retryOf,
                clock.instant(),
                by,
                creatorId));
        ImportId id = mapper.lastId();
        try (InputStream content = Files.newInputStream(file)) {
            files.keep(id, content);
        } catch (IOException failure) {
            throw new UncheckedIOException("A file that was handed in cannot be read", failure);
        }
        Import received = find(id).orElseThrow();
        audit.record(by, "import.received", subject(received), upload.kind().name());
        jobs.schedule(id, ImportAction.READ);
        return received;
    }

    private void mustBePossible(Upload upload) {
        if (upload.communeCode() == null && !upload.kind().maySpanCommunes()) {
            throw InvalidInput.unprocessable("commune", "COMMUNE_MISSING");
        }
        LocalDate asOf = upload.asOf();
        if (asOf != null && asOf.isAfter(LocalDate.now(clock))) {
            throw InvalidInput.unprocessable("asOf", "AS_OF_IN_FUTURE", asOf);
        }
        if (upload.source().length() > LONGEST_SOURCE) {
            throw InvalidInput.unprocessable("source", "TEXT_TOO_LONG", LONGEST_SOURCE);
        }
        String course = upload.courseCode();
        if (course != null && courses.find(course).isEmpty()) {
            throw InvalidInput.unprocessable("course", "UNKNOWN_COURSE", course);
        }
        String campaign = upload.campaignCode();
        if (campaign != null && upload.communeCode() != null && !isOf(upload.communeCode(), campaign)) {
            throw InvalidInput.unprocessable("campaign", "UNKNOWN_CAMPAIGN", campaign);
        }
    }

    private boolean isOf(String commune, String campaign) {
        return campaigns.of(commune).stream().anyMatch(one -> one.code().equals(campaign));
    }

    private static Subject subject(Import job) {
        return Subject.of("import", job.id(), job.communeCode());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("A file that was handed in cannot be read", failure);
        }
    }

    /** The fingerprint of a file's bytes. */
    public static String sha256(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content =
                    new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw new UncheckedIOException("A file that was handed in cannot be read", failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
