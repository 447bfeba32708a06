package vn.hocvuso.imports.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * In which charset a text is written, and how many bytes its byte order mark takes: UTF-8 or UTF-16, told by the bytes; else
 * single bytes, of which {@link Letters} says what they mean.
 */
record TextEncoding(Charset charset, int markBytes) {

    /** The charset of text in single bytes, each read as the character of its number. */
    static final String BYTES = "ISO-8859-1";

    private static final int SAMPLE = 64 * 1024;

    /** Tells the encoding from the beginning of a file; a file that is no text is refused. */
    static TextEncoding of(byte[] start) {
        if (FileFormat.begins(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (FileFormat.begins(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (FileFormat.begins(start, 0xFE, 0xFF)) {
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
        return new TextEncoding(isUtf8(start) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1, 0);
    }

    static TextEncoding of(InputStream file) throws IOException {
        return of(file.readNBytes(SAMPLE));
    }

    /** Reads the whole of a stream; a byte that the charset does not know fails, it is never replaced. */
    Reader open(InputStream stream) throws IOException {
        InputStream file = new BufferedInputStream(stream, SAMPLE);
        file.skipNBytes(markBytes);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(file, decoder);
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
