package vn.hocvuso.imports;

/** What somebody should look at before he applies a file; an alarm informs and never stops an import. */
public enum Alarm {
    /** The file is older than the last one of its portal; counted in days. */
    OLDER_FILE,
    /** Learners whom the last file of the portal had and this one has not, where they are many. */
    LEARNERS_MISSING,
    /** Completions that earlier files report and this one takes back; what stands stays. */
    COMPLETIONS_TAKEN_BACK
}
