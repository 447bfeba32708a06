package vn.hocvuso.imports.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Writes Vietnamese as programs wrote it before Unicode: letter by letter into bytes, capitals that have no code as small ones. */
final class OldCharset {

    private final Map<String, byte[]> codes = new HashMap<>();

    /** @param column the column of the tables of letters: tcvn3, vni or viscii */
    OldCharset(String column) {
        try (InputStreamReader text = new InputStreamReader(
                Objects.requireNonNull(Letters.class.getResourceAsStream("vietnamese-letters.csv")),
                StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(text)) {
                if (!row.get(column).isEmpty()) {
                    codes.put(row.get("letter"), HexFormat.of().parseHex(row.get(column)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            byte[] code = codes.getOrDefault(one, codes.get(one.toLowerCase(Locale.ROOT)));
            if (letter < 0x80) {
                bytes.write(letter);
            } else if (code == null) {
                throw new IllegalArgumentException("No code for " + one);
            } else {
                bytes.writeBytes(code);
            }
        });
        return bytes.toByteArray();
    }

    /** The same, as a program shows it that takes the bytes for Western text. */
    String western(String text) {
        return misread(bytes(text));
    }

    static String misread(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            String letter = new String(new byte[] {one}, Charset.forName("windows-1252"));
            text.append(letter.equals("\uFFFD") ? String.valueOf((char) (one & 0xFF)) : letter);
        }
        return text.toString();
    }

    /** windows-1258 has letters with a circumflex, a breve or a horn, and marks of tone. */
    static byte[] windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        StringBuilder apart = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            if (charset.newEncoder().canEncode(one)) {
                apart.append(one);
            } else {
                String decomposed = Normalizer.normalize(one, Normalizer.Form.NFD);
                String tone = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String base = Normalizer.normalize(
                        decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
                apart.append(base).append(tone);
            }
        });
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(apart));
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            return all;
        } catch (CharacterCodingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
