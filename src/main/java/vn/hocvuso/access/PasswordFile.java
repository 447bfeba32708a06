package vn.hocvuso.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The file that tells the first password, to its owner alone. */
record PasswordFile(Path path) {

    static PasswordFile in(Path home) {
        return new PasswordFile(home.resolve("admin-password").toAbsolutePath().normalize());
    }

    /** One left over from another database gives way: a new file alone has the right mode from its first byte. */
    void write(String password) {
        try {
            Files.createDirectories(path.getParent());
            Files.deleteIfExists(path);
            Files.newByteChannel(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())
                    .close();
            Files.writeString(path, password + "\n", StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the first password to " + path, failure);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
