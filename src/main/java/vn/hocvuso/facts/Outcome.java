package vn.hocvuso.facts;

/** What became of a row of a file. */
public enum Outcome {
    /** One person. */
    MATCHED,
    /** Waits for a human decision. */
    REVIEW,
    /** Nobody on the roster. */
    UNMATCHED,
    /** Cannot be used; its problems say why. */
    REJECTED,
    /** A title, blank, group, total or signature line. */
    SKIPPED,
    /** Usable, in a file that is not about completions. */
    ACCEPTED
}
