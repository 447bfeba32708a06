package vn.hocvuso.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The bytes in which a table is saved: programs differ in charset, byte order mark and delimiter. */
enum FileShape {
    COMMA_UTF8_MARKED(StandardCharsets.UTF_8, "\uFEFF", ","),
    SEMICOLON_UTF8(StandardCharsets.UTF_8, "", ";"),
    TAB_UTF16_MARKED(StandardCharsets.UTF_16LE, "\uFEFF", "\t");

    private final Charset charset;
    private final String mark;
    private final String delimiter;

    FileShape(Charset charset, String mark, String delimiter) {
        this.charset = charset;
        this.mark = mark;
        this.delimiter = delimiter;
    }

    byte[] bytes(List<List<String>> rows) {
        return rows.stream()
                .map(this::line)
                .collect(Collectors.joining("", mark, ""))
                .getBytes(charset);
    }

    private String line(List<String> row) {
        return row.stream().map(this::cell).collect(Collectors.joining(delimiter, "", "\r\n"));
    }

    private String cell(String text) {
        boolean plain = !text.contains(delimiter) && !text.contains("\"");
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
