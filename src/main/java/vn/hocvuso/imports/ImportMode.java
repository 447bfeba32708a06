package vn.hocvuso.imports;

/** Whether an import rests at the preview, or goes on by itself. */
public enum ImportMode {
    PREVIEW,
    APPLY
}
