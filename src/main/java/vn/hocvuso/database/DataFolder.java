package vn.hocvuso.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The folder of the server's tables, made on the first start. */
record DataFolder(DatabaseHome home, MariaDbProgram program) {

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
