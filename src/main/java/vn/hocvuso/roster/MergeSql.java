package vn.hocvuso.roster;

/**
 * Who somebody is by now, in SQL, for what is said of people and is not moved when they are found to be one: whoever reads it
 * reads it of the one who is kept, and when they are taken apart each has his own again. Nobody who went into another one holds
 * others, so one step leads there.
 */
public final class MergeSql {

    /** The person of a row {@code e}, or the one into whom he went. */
    public static final String PERSON_NOW =
            "COALESCE((SELECT went.into_id FROM person_merge went WHERE went.person_id = e.person_id), e.person_id)";

    private MergeSql() {}
}
