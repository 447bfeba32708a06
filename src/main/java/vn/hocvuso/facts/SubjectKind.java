package vn.hocvuso.facts;

/** What something can be said of. */
public enum SubjectKind {
    VILLAGE,
    ORGANISATION,
    TEAM,
    PERSON
}
