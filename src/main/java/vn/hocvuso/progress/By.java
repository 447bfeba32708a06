package vn.hocvuso.progress;

/** What the rows of figures are about. */
public enum By {
    COMMUNE,
    VILLAGE,
    TEAM,
    ORGANISATION,
    GROUP
}
