package vn.hocvuso.imports.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** In which charset a file is written, and how many bytes its byte order mark takes: UTF-8 or UTF-16, told by the bytes. */
public record TextEncoding(Charset charset, int markBytes) {

    private static final int SAMPLE = 64 * 1024;

    /** Tells the encoding from the beginning of a file; a file in none of them is refused. */
    public static TextEncoding of(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return withoutMark(start);
    }

    private static TextEncoding withoutMark(byte[] start) {
        int evenZeros = zeros(start, 0);
        int oddZeros = zeros(start, 1);
        if (oddZeros > start.length / 8 && evenZeros < oddZeros / 4) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (evenZeros > start.length / 8 && oddZeros < evenZeros / 4) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        if (evenZeros + oddZeros > 0) {
            throw new FileProblem("FILE_NOT_TEXT");
        }
        if (!isUtf8(start)) {
            throw new FileProblem("FILE_CHARSET");
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    /** Reads the whole of a stream; a byte that the charset does not know fails, it is never replaced. */
    public static Decoded open(InputStream stream) throws IOException {
        PushbackInputStream file = new PushbackInputStream(stream, SAMPLE);
        byte[] start = file.readNBytes(SAMPLE);
        file.unread(start);
        TextEncoding encoding = of(start);
        file.skipNBytes(encoding.markBytes);
        CharsetDecoder decoder = encoding.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new Decoded(encoding, new InputStreamReader(file, decoder));
    }

    /** A file as text. */
    public record Decoded(TextEncoding encoding, Reader text) {}

    private static boolean begins(byte[] bytes, int... mark) {
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

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int index = from; index < bytes.length; index += 2) {
            zeros += bytes[index] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Whether the bytes are UTF-8; a character cut off at the end of the sample does not count against it. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        return !decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false)
                .isError();
    }
}
