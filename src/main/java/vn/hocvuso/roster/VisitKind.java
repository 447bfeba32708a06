package vn.hocvuso.roster;

/** How somebody was met. */
public enum VisitKind {
    PHONE,
    HOME,
    CLASS
}
