package vn.hocvuso.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded database server of a home folder, found again after every kind of end. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Patience STARTING = new Patience(Duration.ofSeconds(30));

    private final ServerAccess access;
    private final Runnable ending;

    private EmbeddedServer(ServerAccess access, Runnable ending) {
        this.access = access;
        this.ending = ending;
    }

    /** Starts the server; refused while another program has the folder. */
    public static EmbeddedServer start(Path folder) {
        DatabaseHome home = new DatabaseHome(folder);
        return HomeLock.tryTake(home.lock()).map(lock -> owned(home, lock)).orElseThrow(() -> new HomeInUse(home));
    }

    /** For a command: the server of the program that has the folder, else one of its own. */
    public static EmbeddedServer startOrShare(Path folder) {
        DatabaseHome home = new DatabaseHome(folder);
        return HomeLock.tryTake(home.lock()).map(lock -> owned(home, lock)).orElseGet(() -> shared(home));
    }

    public String url() {
        return access.url();
    }

    public String username() {
        return ServerAccess.USERNAME;
    }

    public String password() {
        return access.password();
    }

    @Override
    public void close() {
        ending.run();
    }

    private static EmbeddedServer owned(DatabaseHome home, HomeLock lock) {
        try {
            String password = new RootPassword(home.password()).value();
            RunningServer server = started(home, password);
            return new EmbeddedServer(new ServerAccess(server.port(), password), () -> {
                server.stop(password);
                home.serverRecord().delete();
                home.programAddress().delete();
                lock.close();
            });
        } catch (IOException failure) {
            lock.close();
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            lock.close();
            throw new IllegalStateException(interrupted);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static RunningServer started(DatabaseHome home, String password) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        home.serverRecord().read().filter(server -> server.runs(password)).ifPresent(orphan -> stop(orphan, password));
        home.programAddress().delete();
        MariaDbProgram program = MariaDbProgram.unpackedIn(home);
        DataFolder data = new DataFolder(home, program);
        data.makeOnce();
        data.awaitFree();
        RunningServer server = new ServerStart(home, program, password).start();
        LOG.info("embedded database on port {} after {} ms", server.port(), (System.nanoTime() - begin) / 1_000_000);
        return server;
    }

    private static void stop(RunningServer orphan, String password) {
        LOG.warn("the program was killed; its database server {} is shut down and started anew", orphan.pid());
        orphan.stop(password);
    }

    private static EmbeddedServer shared(DatabaseHome home) {
        return findAnswering(home)
                .map(access -> new EmbeddedServer(access, () -> {}))
                .orElseThrow(() -> new HomeInUse(home));
    }

    /** The program that has the folder may itself be starting. */
    private static Optional<ServerAccess> findAnswering(DatabaseHome home) {
        STARTING.until(() -> recorded(home).filter(ServerAccess::answers).isPresent());
        return recorded(home).filter(ServerAccess::answers);
    }

    private static Optional<ServerAccess> recorded(DatabaseHome home) {
        return home.serverRecord()
                .read()
                .flatMap(server -> home.password().read().map(password -> new ServerAccess(server.port(), password)));
    }
}
