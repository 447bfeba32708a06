package vn.hocvuso.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.ExitCodeGenerator;

/** A reason why the program cannot have its embedded database, told to whoever started it. */
abstract class DatabaseUnavailable extends RuntimeException implements ExitCodeGenerator {

    private final String action;

    DatabaseUnavailable(String key, Object... arguments) {
        super(text(key + ".description", arguments));
        this.action = text(key + ".action", arguments);
    }

    String action() {
        return action;
    }

    @Override
    public int getExitCode() {
        return 1;
    }

    /** Before Spring's own messages exist. */
    private static String text(String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle("vn.hocvuso.database.failures", Locale.ROOT);
        return MessageFormat.format(texts.getString(key), arguments);
    }
}
