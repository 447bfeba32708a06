package vn.hocvuso.access;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The master key is not the one that the database was written with; the program does not start. */
class OtherKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    OtherKey(Path home) {
        super(text("other-key.description", home));
        this.action = text("other-key.action", home);
    }

    /** Before Spring's own messages exist. */
    private static String text(String key, Path home) {
        ResourceBundle texts = ResourceBundle.getBundle("vn.hocvuso.access.failures", Locale.ROOT);
        return MessageFormat.format(texts.getString(key), home.toAbsolutePath().normalize());
    }

    /** Tells what is wrong and what to do, instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<OtherKey> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, OtherKey cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action, cause);
        }
    }
}
