package vn.hocvuso.learning;

/** Which side counts where a later report says less than what stands. */
public enum Take {
    /** The report: what earlier ones said of that person and course is left out. */
    FILE,
    /** What stands stays. */
    STORED
}
