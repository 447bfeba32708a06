package vn.hocvuso.imports;

/** What a job does with an import. */
public enum ImportAction {
    /** Nothing: it rests. */
    NONE,
    READ,
    APPLY,
    /** Takes an applied import back. */
    UNDO,
    /** Takes back the finished slices of one that was cancelled or failed while it was being applied. */
    REVERT
}
