package vn.hocvuso.learning;

/** By what a row was matched to its person. */
public enum MatchedBy {
    /** The national id. */
    NATIONAL_ID,
    /** Name, full birth date and village, where exactly one person fits. */
    NAME_BIRTH_VILLAGE,
    /** All in all: nobody else is likely. */
    LIKENESS,
    /** The national id, of somebody who works in a commune and learns as one of another commune. */
    MEMBER,
    /** A human decision. */
    DECISION
}
