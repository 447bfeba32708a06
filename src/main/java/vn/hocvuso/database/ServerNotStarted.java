package vn.hocvuso.database;

/** Thrown when the server's process ended, or never answered. */
final class ServerNotStarted extends DatabaseUnavailable {

    ServerNotStarted(DatabaseHome home) {
        super("server-not-started", home.log().toString());
    }

    ServerNotStarted(DatabaseHome home, Throwable cause) {
        this(home);
        initCause(cause);
    }
}
