package vn.hocvuso.imports.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A zip in memory; what it holds is read with a measure, since a small zip can hold more than any memory. */
final class Zip {

    private static final int LARGEST = 128 * 1024 * 1024;
    private static final int MOST_PARTS = 2000;
    private static final int MOST_BLOWN_UP = 100;
    private static final int NEVER_BLOWN_UP = 16 * 1024 * 1024;
    private static final long LARGEST_STRINGS = 128L * 1024 * 1024;
    private static final long LARGEST_SMALL = 16L * 1024 * 1024;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> parts;

    private Zip(ZipFile zip) {
        this.zip = zip;
        this.parts = Collections.list(zip.getEntries());
    }

    static Zip of(SourceFile.Bytes bytes) throws IOException {
        try (InputStream file = new Limited(bytes.open(), LARGEST)) {
            Zip zip = new Zip(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.readAllBytes()))
                    .get());
            if (zip.parts.isEmpty() || zip.parts.size() > MOST_PARTS) {
                throw new FileProblem("FILE_ZIP_SEVERAL", zip.parts.size());
            }
            return zip;
        } catch (IOException | IllegalArgumentException broken) {
            throw new FileProblem("FILE_BROKEN");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The names of the files in it that a person has put there. */
    List<String> files() {
        return parts.stream()
                .filter(part -> !part.isDirectory())
                .map(ZipArchiveEntry::getName)
                .filter(name -> !name.startsWith("__MACOSX/"))
                .filter(name -> !name.substring(name.lastIndexOf('/') + 1).startsWith("."))
                .toList();
    }

    /** Refuses a workbook of which what is held in memory is too large; its sheets are read row by row. */
    void mustFitAsWorkbook() throws IOException {
        for (ZipArchiveEntry part : parts) {
            String name = part.getName();
            if (!name.startsWith("xl/worksheets/") && !name.startsWith("xl/media/")) {
                long most = name.equals("xl/sharedStrings.xml") ? LARGEST_STRINGS : LARGEST_SMALL;
                try (InputStream content = new Limited(zip.getInputStream(part), most)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    InputStream open(String name) throws IOException {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part.getGeneralPurposeBit().usesEncryption()) {
            throw new FileProblem("FILE_ZIP_LOCKED");
        }
        return new Measured(zip.getInputStream(part), Math.max(part.getCompressedSize(), 1));
    }

    /** Refuses what grows beyond measure while it is read. */
    private static final class Measured extends FilterInputStream {

        private final long most;
        private long length;

        Measured(InputStream in, long packed) {
            super(in);
            this.most = Math.max(NEVER_BLOWN_UP, packed * MOST_BLOWN_UP);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            try {
                int read = super.read(into, offset, count);
                length += Math.max(read, 0);
                if (length > most) {
                    throw new FileProblem("FILE_ZIP_LARGE");
                }
                return read;
            } catch (IOException broken) {
                throw new FileProblem("FILE_BROKEN");
            }
        }
    }
}
