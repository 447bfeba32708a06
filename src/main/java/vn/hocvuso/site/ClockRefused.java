package vn.hocvuso.site;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A clock that may not be set like this; the program does not start. */
class ClockRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private ClockRefused(String key, String value, @Nullable Throwable cause) {
        super(text(key + ".description", value), cause);
        this.action = text(key + ".action", value);
    }

    static ClockRefused onOwnDatabase(String value) {
        return new ClockRefused("clock-on-own-database", value, null);
    }

    static ClockRefused unreadable(String value, DateTimeException cause) {
        return new ClockRefused("clock-unreadable", value, cause);
    }

    /** Before Spring's own messages exist. */
    private static String text(String key, String value) {
        ResourceBundle texts = ResourceBundle.getBundle("vn.hocvuso.site.failures", Locale.ROOT);
        return MessageFormat.format(texts.getString(key), value);
    }

    /** Tells what is wrong and what to do, instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<ClockRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, ClockRefused cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action, cause);
        }
    }
}
