package vn.hocvuso.imports.format;

import org.jspecify.annotations.Nullable;

/** A column of a file: where it stands (from 0), what it is called, and what it was taken for. */
public record Column(
        int index,
        String header,
        @Nullable Field field,
        @Nullable How how) {

    /** By what a column was told. */
    public enum How {
        PROFILE,
        SYNONYM,
        CONTENT,
        USER
    }
}
