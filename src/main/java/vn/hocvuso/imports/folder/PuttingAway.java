package vn.hocvuso.imports.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.hocvuso.facts.Outcome;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportAnswer;
import vn.hocvuso.imports.ImportFolder;
import vn.hocvuso.imports.ImportState;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.RejectedRows;

/** Moves a file that is done with to done or failed, beside its result and its rejected rows; results are written first. */
@Component
class PuttingAway {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Path folder;
    private final RejectedRows rows;
    private final ProblemTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    PuttingAway(ImportFolder folder, RejectedRows rows, ProblemTexts texts, JsonMapper json, Clock clock) {
        this.folder = folder.imports();
        this.rows = rows;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    void put(DroppedFile dropped, Import job) throws IOException {
        boolean done = job.state() == ImportState.APPLIED || job.duplicateOf() != null;
        Path target = target(dropped, done ? "done" : "failed");
        Files.write(beside(target, ".result.json"), json.writeValueAsBytes(ImportAnswer.of(job, texts)));
        if (job.tally().of(Outcome.REJECTED) > 0) {
            try (OutputStream out = Files.newOutputStream(beside(target, ".rejects.csv"))) {
                rows.write(job, RejectedRows.Form.CSV, out);
            }
        }
        move(dropped.file(), target);
    }

    /** A file that never became an import: its place says neither a commune nor a kind. */
    void putRefused(DroppedFile dropped, String code, String sentence) throws IOException {
        Path target = target(dropped, "failed");
        Refusal refusal = new Refusal("FAILED", new ImportAnswer.FailureAnswer(code, sentence));
        Files.write(beside(target, ".result.json"), json.writeValueAsBytes(refusal));
        move(dropped.file(), target);
    }

    /** Where the inbox is on another disk, the copy is whole and written through before the file goes. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException anotherDisk) {
            Path copy = beside(to, ".part");
            Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(copy, to, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(from);
        }
    }

    /** Deletes what was put away before a day: rejected rows hold whole identities. */
    void forgetBefore(LocalDate day) throws IOException {
        for (String outcome : List.of("done", "failed")) {
            Path put = folder.resolve(outcome);
            if (Files.isDirectory(put)) {
                forgetBefore(day, put);
            }
        }
    }

    private static void forgetBefore(LocalDate day, Path put) throws IOException {
        List<Path> days;
        try (Stream<Path> found = Files.list(put)) {
            days = found.filter(folder ->
                            DAY.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> folder.getFileName().toString().compareTo(day.toString()) < 0)
                    .toList();
        }
        for (Path old : days) {
            FileSystemUtils.deleteRecursively(old);
        }
    }

    private Path target(DroppedFile dropped, String outcome) throws IOException {
        Path day = folder.resolve(outcome)
                .resolve(LocalDate.now(clock).toString())
                .resolve(dropped.commune())
                .resolve(dropped.kindFolder());
        Files.createDirectories(day);
        Path target = day.resolve(dropped.name());
        for (int number = 2; Files.exists(target); number++) {
            target = day.resolve(numbered(dropped.name(), number));
        }
        return target;
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem + " (" + number + ")" + (dot > 0 ? name.substring(dot) : "");
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** The result of a file that never became an import. */
    record Refusal(String state, ImportAnswer.FailureAnswer failure) {}
}
