package vn.hocvuso.imports.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told by its first bytes, whatever its name says. */
public enum FileFormat {
    TEXT,
    XLSX,
    XLS,
    HTML,
    ZIP;

    /** As many bytes as it takes to tell. */
    static final int SAMPLE = 4096;

    static FileFormat of(byte[] start) {
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XLS;
        }
        if (begins(start, '%', 'P', 'D', 'F')
                || begins(start, 0x89, 'P', 'N', 'G')
                || begins(start, 0xFF, 0xD8, 0xFF)) {
            throw new FileProblem("FILE_FORMAT");
        }
        return isHtml(start) ? HTML : TEXT;
    }

    private static boolean isHtml(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .toLowerCase(Locale.ROOT);
        String tag = text.substring(Math.max(0, text.indexOf('<')));
        return text.indexOf('<') >= 0
                && text.substring(0, text.indexOf('<')).codePoints().noneMatch(letter -> letter < 0x80 && letter > ' ')
                && (tag.contains("<html") || tag.contains("<table") || tag.startsWith("<!doctype html"));
    }

    static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((bytes[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
