package vn.hocvuso;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hocvuso.database.EmbeddedServer;

/** The database server of a test run: the embedded one, or the one that {@code hocvuso.test.url} names. */
final class TestServer {

    private static final String PREFIX = "hocvuso_test_";

    private final TestSchema server;
    private final Runnable ending;
    private final String run =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    private final AtomicInteger schemas = new AtomicInteger();

    private TestServer(TestSchema server, Runnable ending) {
        this.server = server;
        this.ending = ending;
    }

    static TestServer started() {
        String url = System.getProperty("hocvuso.test.url", "");
        return url.isBlank() ? embedded() : new TestServer(new TestSchema(url, "root", ""), () -> {});
    }

    /** Its home outlives the run, which makes the next one start faster; what a killed run left is dropped. */
    private static TestServer embedded() {
        EmbeddedServer embedded = EmbeddedServer.start(Path.of("target/test-home"));
        String url = embedded.url().replace("/hocvuso?", "/?");
        TestSchema server = new TestSchema(url, embedded.username(), embedded.password());
        TestServer started = new TestServer(server, embedded::close);
        started.dropAll(PREFIX);
        return started;
    }

    TestSchema freshSchema() {
        String name = PREFIX + run + "_" + schemas.incrementAndGet();
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        String url = server.url().replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + name);
        return new TestSchema(url, server.username(), server.password());
    }

    void stop() {
        dropAll(PREFIX + run);
        ending.run();
    }

    private void dropAll(String prefix) {
        schemasLike(prefix).forEach(name -> execute("DROP DATABASE " + name));
    }

    private List<String> schemasLike(String prefix) {
        try (Connection connection = connect();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SHOW DATABASES LIKE '" + prefix + "%'")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String statement) {
        try (Connection connection = connect();
                Statement call = connection.createStatement()) {
            call.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.username(), server.password());
    }
}
