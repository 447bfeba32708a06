package vn.hocvuso.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line. */
final class Texts {

    private Texts() {}

    static String text(String key, Object... quoted) {
        ResourceBundle texts = ResourceBundle.getBundle(Commands.TEXTS, Locale.ROOT);
        return MessageFormat.format(texts.getString(key), quoted);
    }
}
