package vn.hocvuso.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** The note of the server that was started last; it outlives the program, as the server does when the program is killed. */
record ServerRecord(PrivateFile file) {

    void write(RunningServer server) {
        file.write("""
                pid=%d
                started=%s
                port=%d
                """.formatted(server.pid(), server.started(), server.port()));
    }

    Optional<RunningServer> read() {
        return file.read().map(ServerRecord::parse);
    }

    void delete() {
        file.delete();
    }

    private static RunningServer parse(String content) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new RunningServer(
                Long.parseLong(lines.getProperty("pid")),
                Instant.parse(lines.getProperty("started")),
                Integer.parseInt(lines.getProperty("port")));
    }
}
