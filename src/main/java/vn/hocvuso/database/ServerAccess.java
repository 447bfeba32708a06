package vn.hocvuso.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** How to reach the embedded server: always on this computer, always with its password. */
record ServerAccess(int port, String password) {

    static final String USERNAME = "root";
    static final String DATABASE = "hocvuso";

    /** Something else may have the port by now, and say nothing. */
    private static final String PATIENCE = "&connectTimeout=5000&socketTimeout=10000";

    /** Without TLS: the connection never leaves this computer, and no certificate has to be made at the start. */
    String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE + "?sslMode=DISABLED";
    }

    boolean answers() {
        return succeeds("SELECT 1");
    }

    /** Whether the server took the request to end; nobody but our own server knows the password. */
    boolean shutDown() {
        return succeeds("SHUTDOWN");
    }

    private boolean succeeds(String statement) {
        try (Connection connection = DriverManager.getConnection(url() + PATIENCE, USERNAME, password);
                Statement call = connection.createStatement()) {
            call.execute(statement);
            return true;
        } catch (SQLException unreachable) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "ServerAccess[port=" + port + "]";
    }
}
