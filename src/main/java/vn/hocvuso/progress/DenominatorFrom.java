package vn.hocvuso.progress;

/** Where the total of those who must finish comes from. */
public enum DenominatorFrom {
    ROSTER,
    DECLARED
}
