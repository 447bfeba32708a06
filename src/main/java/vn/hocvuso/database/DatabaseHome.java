package vn.hocvuso.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the embedded database keeps what it writes. */
record DatabaseHome(Path folder) {

    DatabaseHome {
        folder = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder.resolve("database-tmp"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path program() {
        return folder.resolve("mariadb-" + MariaDbProgram.VERSION);
    }

    Path data() {
        return folder.resolve("database");
    }

    Path temporary() {
        return folder.resolve("database-tmp");
    }

    Path log() {
        return folder.resolve("database.log");
    }

    Path lock() {
        return folder.resolve("database.lock");
    }

    PrivateFile password() {
        return new PrivateFile(folder.resolve("database-password"));
    }

    PrivateFile accountScript() {
        return new PrivateFile(folder.resolve("database-account.sql"));
    }

    ServerRecord serverRecord() {
        return new ServerRecord(new PrivateFile(folder.resolve("database-server.properties")));
    }

    PrivateFile programAddress() {
        return new PrivateFile(folder.resolve("program-address"));
    }
}
