package vn.hocvuso.imports.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hocvuso.imports.Failure;
import vn.hocvuso.imports.Import;
import vn.hocvuso.imports.ImportFolder;
import vn.hocvuso.imports.ImportMode;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.imports.ProblemTexts;
import vn.hocvuso.imports.Upload;
import vn.hocvuso.place.Communes;
import vn.hocvuso.shared.DomainException;
import vn.hocvuso.shared.FieldFault;
import vn.hocvuso.shared.InvalidInput;

/**
 * Takes the files of the drop folder, one at a time per commune: a file whose size has not changed for two seconds is
 * imported and applied, and put away when its import rests. The import remembers the file until it is put away, so a file is
 * never lost and never taken twice, whatever moment the program stops at.
 */
@Component
class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final int DEPTH = 3;

    private final Path inbox;
    private final Imports imports;
    private final Communes communes;
    private final PuttingAway putting;
    private final ProblemTexts texts;
    private final InstantSource time = InstantSource.system();
    private final Set<Path> troubled = new HashSet<>();
    private Map<Path, Seen> seen = Map.of();

    DropFolder(ImportFolder folder, Imports imports, Communes communes, PuttingAway putting, ProblemTexts texts) {
        this.inbox = folder.imports().resolve("inbox");
        this.imports = imports;
        this.communes = communes;
        this.putting = putting;
        this.texts = texts;
    }

    /** Looks at the folder once. */
    void look() throws IOException {
        List<DroppedFile> files = files();
        seen = sizes(files);
        Set<String> busy = new HashSet<>();
        for (DroppedFile file : files) {
            if (!busy.contains(file.commune()) && tried(file)) {
                busy.add(file.commune());
            }
        }
    }

    /** A file in trouble keeps no other waiting; it is tried again at every look, and told of once. */
    private boolean tried(DroppedFile file) {
        try {
            boolean waits = goesOn(file);
            troubled.remove(file.file());
            return waits;
        } catch (IOException | RuntimeException trouble) {
            if (troubled.add(file.file())) {
                LOG.warn("The dropped file {} cannot be handled", file.path(), trouble);
            }
            return false;
        }
    }

    /** Answers whether the commune's next file has to wait. */
    private boolean goesOn(DroppedFile file) throws IOException {
        Optional<Import> taken = imports.dropped(file.path());
        if (taken.isPresent() && taken.get().rests()) {
            return finish(file, taken.get());
        }
        if (taken.isEmpty() && settled(file)) {
            take(file);
        }
        return true;
    }

    private boolean finish(DroppedFile file, Import job) throws IOException {
        if (job.sha256().equals(Imports.sha256(file.file()))) {
            putting.put(file, job);
        }
        imports.forgetDrop(job.id());
        return false;
    }

    private void take(DroppedFile file) throws IOException {
        String commune = file.communeCode();
        boolean known = commune == null || communes.find(commune).isPresent();
        if (!known || file.kind().isEmpty()) {
            refuse(file, "DROP_FOLDER_PLACE", List.of());
            return;
        }
        try {
            imports.receiveDropped(
                    new Upload(
                            file.kind().get(),
                            ImportMode.APPLY,
                            commune,
                            null,
                            null,
                            Upload.PORTAL,
                            null,
                            file.name(),
                            file.path()),
                    file.file());
        } catch (InvalidInput refusal) {
            FieldFault first = refusal.faults().get(0);
            refuse(file, first.code(), first.arguments());
        } catch (DomainException refusal) {
            refuse(file, refusal.code(), List.of(refusal.arguments()));
        }
    }

    private void refuse(DroppedFile file, String code, List<Object> arguments) throws IOException {
        LOG.warn("A dropped file was refused: {}", code);
        Failure why = new Failure(code, arguments.stream().map(String::valueOf).toList());
        putting.putRefused(file, code, texts.of(why));
    }

    private boolean settled(DroppedFile file) {
        Seen now = seen.get(file.file());
        return now != null && !now.since().plus(SETTLED).isAfter(time.instant());
    }

    private List<DroppedFile> files() throws IOException {
        Files.createDirectories(inbox);
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(inbox, Set.of(), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            /** A folder that may not be read, or a file that is gone meanwhile. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream()
                .filter(Files::isRegularFile)
                .filter(file -> inbox.relativize(file).getNameCount() == DEPTH)
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .map(file -> DroppedFile.of(inbox, file))
                .sorted(DroppedFile.ORDER)
                .toList();
    }

    /** The sizes of the files, and since when each has had its size. */
    private Map<Path, Seen> sizes(List<DroppedFile> files) {
        Map<Path, Seen> now = new HashMap<>();
        for (DroppedFile file : files) {
            long size = file.file().toFile().length();
            Seen before = seen.get(file.file());
            now.put(file.file(), before != null && before.size() == size ? before : new Seen(size, time.instant()));
        }
        return now;
    }

    private record Seen(long size, Instant since) {}
}
