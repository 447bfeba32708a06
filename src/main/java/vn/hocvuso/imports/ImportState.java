package vn.hocvuso.imports;

/** Where an import stands. */
public enum ImportState {
    RECEIVED,
    READING,
    NEEDS_MAPPING,
    READY,
    APPLYING,
    APPLIED,
    UNDONE,
    FAILED,
    CANCELLED
}
