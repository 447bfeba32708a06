package vn.hocvuso.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What the letters of a text stand for. Before Unicode, Vietnamese was written with the codes of Western letters, each family
 * of fonts in its own way; such text is still about, in files of that time and typed into spreadsheets of today, and programs
 * that take one charset for another make more of it.
 */
public enum Letters {
    UNICODE {
        @Override
        String meaning(String codes) {
            return new String(bytes(codes), WESTERN);
        }
    },
    WINDOWS_1258 {
        @Override
        String meaning(String codes) {
            return new String(bytes(codes), Charset.forName("windows-1258"));
        }
    },
    TCVN3 {
        /** Of most capitals only the fonts know; the other letters tell where one was meant. */
        @Override
        String meaning(String codes) {
            return Capitals.restored(substituted(codes));
        }
    },
    VNI,
    VISCII,
    /** UTF-8 that was taken for Western text: "Nguyá»…n". */
    MISREAD_UTF8 {
        @Override
        String meaning(String codes) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes(codes)))
                        .toString();
            } catch (CharacterCodingException otherText) {
                return UNICODE.meaning(codes);
            }
        }
    };

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Map<Character, Character> WESTERN_CODES = westernCodes();
    private static final Map<Letters, Map<String, String>> TABLES = tables();
    private static final int LONGEST_CODE = 2;
    private static final Set<String> UNICODE_NAMES = Set.of("UTF_8", "UTF_16", "UTF_16LE", "UTF_16BE", "WINDOWS_1252");

    /** Those of a charset as {@link Reading#charsetName} calls it; what there is not is refused. */
    static Letters of(String charset) {
        String name =
                charset.substring(charset.indexOf('/') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
        if (UNICODE_NAMES.contains(name)) {
            return UNICODE;
        }
        return Arrays.stream(values())
                .filter(letters -> letters.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FileProblem("UNKNOWN_CHARSET", charset));
    }

    /** The text in these letters; text that cannot be Western codes stays as it is. */
    public final String read(String text) {
        return isPlain(text) ? text : codes(text).map(this::meaning).orElse(text);
    }

    /** @param codes characters below 256, one for each byte */
    String meaning(String codes) {
        return substituted(codes);
    }

    final String substituted(String codes) {
        Map<String, String> table = Objects.requireNonNull(TABLES.get(this));
        StringBuilder text = new StringBuilder(codes.length());
        for (int at = 0; at < codes.length(); ) {
            int length = Math.min(LONGEST_CODE, codes.length() - at);
            while (length > 1 && !table.containsKey(codes.substring(at, at + length))) {
                length--;
            }
            String code = codes.substring(at, at + length);
            text.append(table.getOrDefault(code, code));
            at += length;
        }
        return text.toString();
    }

    /** Nothing in it could stand for another letter; VISCII uses some control characters too. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> (character >= ' ' && character < 0x7F) || character == '\n');
    }

    /** The bytes that the characters of Western text stand for, as characters; empty where some are none. */
    static Optional<String> codes(String text) {
        StringBuilder codes = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            Character code = character < 0x100 ? Character.valueOf(character) : WESTERN_CODES.get(character);
            if (code == null) {
                return Optional.empty();
            }
            codes.append(code.charValue());
        }
        return Optional.of(codes.toString());
    }

    private static byte[] bytes(String codes) {
        return codes.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<Character, Character> westernCodes() {
        Map<Character, Character> codes = new HashMap<>();
        for (char code = 0x80; code < 0xA0; code++) {
            String letter = new String(new byte[] {(byte) code}, Charset.forName("windows-1252"));
            codes.put(letter.charAt(0), code);
        }
        codes.remove('\uFFFD');
        return codes;
    }

    private static Map<Letters, Map<String, String>> tables() {
        Map<Letters, Map<String, String>> tables = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Letters.class.getResourceAsStream("vietnamese-letters.csv"));
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(text)) {
                for (Letters letters : new Letters[] {TCVN3, VNI, VISCII}) {
                    String code = code(row.get(letters.name().toLowerCase(Locale.ROOT)));
                    if (!code.isEmpty()) {
                        tables.computeIfAbsent(letters, none -> new HashMap<>()).putIfAbsent(code, row.get("letter"));
                    }
                }
            }
            return tables;
        } catch (IOException failure) {
            throw new UncheckedIOException("The tables of Vietnamese letters cannot be read", failure);
        }
    }

    private static String code(String hexadecimal) {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at + 1 < hexadecimal.length(); at += 2) {
            code.append((char) Integer.parseInt(hexadecimal.substring(at, at + 2), 16));
        }
        return code.toString();
    }
}
