package vn.hocvuso.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of the server's tables, made on the first start. */
record DataFolder(DatabaseHome home, MariaDbProgram program) {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final Patience ENDING = new Patience(Duration.ofSeconds(60));
    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    void makeOnce() throws IOException, InterruptedException {
        if (Files.isDirectory(home.data())) {
            return;
        }
        Path draft = home.folder().resolve("database.new");
        FileSystemUtils.deleteRecursively(draft);
        Files.createDirectories(draft);
        fill(draft);
        Files.move(draft, home.data());
    }

    /** A server that was killed may hold its tables for a moment longer than its process can be seen. */
    void awaitFree() {
        if (!isFree()) {
            LOG.info("the tables in {} are still held by a server that ends", home.data());
            ENDING.until(this::isFree);
        }
    }

    /** The server's own lock; Windows does not even open the file. */
    private boolean isFree() {
        try (FileChannel tables = FileChannel.open(home.data().resolve("ibdata1"), StandardOpenOption.WRITE);
                FileLock lock = tables.tryLock()) {
            return lock != null;
        } catch (IOException held) {
            return false;
        }
    }

    /** What {@code mariadb-install-db} does, without its help texts, its views for operators and its need of a shell. */
    private void fill(Path draft) throws IOException, InterruptedException {
        Process bootstrap = program.process(
                        home, draft, List.of("--bootstrap", "--enforce-storage-engine=", "--max-allowed-packet=8M"))
                .start();
        try (OutputStream statements = bootstrap.getOutputStream()) {
            statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : SCRIPTS) {
                Files.copy(program.script(script), statements);
            }
        } catch (IOException endedEarly) {
            throw new ServerNotStarted(home, endedEarly);
        }
        if (bootstrap.waitFor() != 0) {
            throw new ServerNotStarted(home);
        }
    }
}
