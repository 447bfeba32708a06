package vn.hocvuso.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right of one living program to a home folder; the operating system takes it back however the program ends. */
final class HomeLock implements AutoCloseable {

    private final FileLock lock;

    private HomeLock(FileLock lock) {
        this.lock = lock;
    }

    static Optional<HomeLock> tryTake(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock).map(HomeLock::new);
        } catch (OverlappingFileLockException heldByThisProgram) {
            // The channel stays open: closing any channel of the file gives up the lock that this program holds.
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
