package vn.hocvuso.cli;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import vn.hocvuso.access.Caller;
import vn.hocvuso.access.Callers;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportMode;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.Tally;
import vn.hocvuso.imports.Upload;

/** Imports a file, and waits until it is read or applied; on a terminal it shows how far it is. */
@Command(name = "import")
class ImportCommand extends ProgramCommand {

    private static final Duration WAIT = Duration.ofMillis(200);
    private static final int BAR = 40;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    Path file = Path.of("");

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    ImportKind kind = ImportKind.COMPLETIONS;

    @Option(names = "--commune", paramLabel = "COMMUNE")
    @Nullable
    String commune;

    @Option(names = "--apply")
    boolean apply;

    ImportCommand(Program program) {
        super(program);
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), Texts.text("import.no-file", file.toString()));
        }
        Caller machine = part(Callers.class).ofTheMachine();
        Upload upload = new Upload(
                kind,
                apply ? ImportMode.APPLY : ImportMode.PREVIEW,
                commune,
                null,
                null,
                Upload.PORTAL,
                null,
                file.getFileName().toString(),
                null);
        part(Scheduler.class).start();
        Import rested = rested(part(Imports.class).receive(machine, upload, file));
        tell(rested);
        boolean done = rested.state() == (apply ? ImportState.APPLIED : ImportState.READY);
        return done || rested.duplicateOf() != null ? Commands.DONE : Commands.FAILED;
    }

    private Import rested(Import received) {
        Import now = received;
        while (!now.rests()) {
            showBar(now);
            LockSupport.parkNanos(WAIT.toNanos());
            now = part(Imports.class).find(received.id()).orElseThrow();
        }
        clearBar();
        return now;
    }

    private void tell(Import job) {
        Tally tally = job.tally();
        out().println(Texts.text(
                "import.state",
                job.id().toString(),
                Texts.text("import.state." + job.state().name().toLowerCase(Locale.ROOT))));
        out().println(Texts.text(
                "import.rows",
                String.valueOf(tally.total()),
                String.valueOf(tally.accepted()),
                String.valueOf(tally.of(Outcome.REVIEW)),
                String.valueOf(tally.of(Outcome.UNMATCHED)),
                String.valueOf(tally.of(Outcome.REJECTED))));
        if (job.state() == ImportState.APPLIED) {
            out().println(Texts.text(
                    "import.effects",
                    String.valueOf(tally.of(Effect.CREATED)),
                    String.valueOf(tally.of(Effect.UPDATED)),
                    String.valueOf(tally.of(Effect.UNCHANGED))));
        }
        Optional.ofNullable(job.failure())
                .ifPresent(failure -> out().println(part(ProblemTexts.class).of(failure)));
        Optional.ofNullable(job.duplicateOf())
                .ifPresent(duplicate -> out().println(Texts.text("import.duplicate", duplicate.toString())));
    }

    private void showBar(Import job) {
        if (onTerminal()) {
            int filled = job.progressPercent() * BAR / 100;
            out().print("\r[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + job.progressPercent() + " %");
            out().flush();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // JDK 17 has no other way; a later JDK shows the bar in a file too
    private static boolean onTerminal() {
        return System.console() != null;
    }

    private void clearBar() {
        if (onTerminal()) {
            out().print("\r" + " ".repeat(BAR + 8) + "\r");
        }
    }
}
