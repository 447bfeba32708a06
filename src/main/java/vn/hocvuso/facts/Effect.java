package vn.hocvuso.facts;

/** What a row of an applied import did. */
public enum Effect {
    CREATED,
    UPDATED,
    UNCHANGED,
    CONFLICT
}
