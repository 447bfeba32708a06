package vn.hocvuso.imports.format;

/** Whether a file writes day/month or month/day. */
public enum DateOrder {
    DMY,
    MDY
}
