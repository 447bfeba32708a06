package vn.hocvuso.roster;

/** How a visit ended. */
public enum VisitResult {
    /** The course was finished together: the village says so, until a file of the portal does. */
    DONE_TOGETHER,
    WILL_DO,
    NO_PHONE,
    /** Cannot read, or does not speak Kinh well enough. */
    CANNOT_READ,
    AWAY,
    /** Does not want to take part yet. */
    REFUSED,
    OTHER
}
