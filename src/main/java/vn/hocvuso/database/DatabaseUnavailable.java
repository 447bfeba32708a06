package vn.hocvuso.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A reason why the program cannot have its embedded database, told to whoever started it. It names no exit code: Boot would
 * tell that code to beans which are not there yet, and print their stack trace; uncaught, it ends the program with 1 anyway.
 */
abstract class DatabaseUnavailable extends RuntimeException {

    private final String action;

    DatabaseUnavailable(String key, Object... arguments) {
        super(text(key + ".description", arguments));
        this.action = text(key + ".action", arguments);
    }

    String action() {
        return action;
    }

    /** Before Spring's own messages exist. */
    private static String text(String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle("vn.hocvuso.database.failures", Locale.ROOT);
        return MessageFormat.format(texts.getString(key), arguments);
    }
}
