package vn.hocvuso.people;

import java.util.List;

/** One reason why a person does not count as having finished; {@code arguments} fill its sentence. */
public record WhyNot(Reason reason, List<Object> arguments) {

    static WhyNot of(Reason reason, Object... arguments) {
        return new WhyNot(reason, List.of(arguments));
    }

    /** In the order in which they are told. */
    public enum Reason {
        /** He has moved away or died. */
        GONE,
        /** He has no village, and so is no adult of the commune. */
        NO_VILLAGE,
        /** He is of none of the groups that the campaign asks for, or too young. */
        OTHER_GROUP,
        /** No file of the portal has come in yet. */
        NO_FILE,
        /** Of a course: how far the portal says that he is, in percent where it says that. */
        IN_PROGRESS_AT,
        IN_PROGRESS,
        NOT_STARTED,
        /** No file speaks of him and that course. */
        NOT_IN_FILES,
        /** He has a certificate of the national platform, which the campaign does not recognise. */
        NATIONAL_ONLY,
        /** Rows of which he is the likeliest person wait for somebody to decide. */
        IN_REVIEW,
        /** Files find him only by name, birth date and village. */
        NO_NATIONAL_ID,
        /** What he finished after the day of the last file comes with the next one. */
        DATA_UNTIL
    }
}
