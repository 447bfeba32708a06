package vn.hocvuso.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Makes Boot's data source, and all that comes after it, use the embedded server. */
record EmbeddedConnectionDetails(EmbeddedServer server) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return server.url();
    }

    @Override
    public String getUsername() {
        return server.username();
    }

    @Override
    public String getPassword() {
        return server.password();
    }
}
