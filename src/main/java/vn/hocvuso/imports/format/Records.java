package vn.hocvuso.imports.format;

import java.io.Closeable;
import java.util.Optional;

/** The records of a table, one by one; what cannot be read on the way is a {@link FileProblem}. */
public interface Records extends Closeable {

    /** The next record, if there is one. */
    Optional<FileRecord> next();
}
