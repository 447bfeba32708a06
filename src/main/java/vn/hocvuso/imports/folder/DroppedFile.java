package vn.hocvuso.imports.folder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.imports.ImportKind;

/** A file in {@code inbox/{commune}/{kind}/}; the commune is "_" where a column of its own decides. */
record DroppedFile(Path file, String commune, String kindFolder) {

    static final String NO_COMMUNE = "_";

    /** Kinds that others build on come first. */
    static final Comparator<DroppedFile> ORDER = Comparator.comparing(
                    (DroppedFile dropped) -> dropped.kind().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(DroppedFile::commune)
            .thenComparing(dropped -> dropped.file().getFileName().toString());

    static DroppedFile of(Path inbox, Path file) {
        Path inside = inbox.relativize(file);
        return new DroppedFile(
                file, inside.getName(0).toString(), inside.getName(1).toString());
    }

    Optional<ImportKind> kind() {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.folder().equals(kindFolder))
                .findFirst();
    }

    @Nullable
    String communeCode() {
        return commune.equals(NO_COMMUNE) ? null : commune;
    }

    /** How the import remembers the file. */
    String path() {
        return commune + "/" + kindFolder + "/" + name();
    }

    String name() {
        return file.getFileName().toString();
    }
}
