package vn.hocvuso.imports.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which no more than so many bytes are taken into memory: a longer file is refused. */
final class Limited extends FilterInputStream {

    private long left;

    Limited(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        take(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        take(read);
        return read;
    }

    private void take(int read) {
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new FileProblem("FILE_LARGE");
        }
    }
}
