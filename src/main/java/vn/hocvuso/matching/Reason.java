package vn.hocvuso.matching;

/** What speaks for or against a candidate. */
public enum Reason {
    SAME_NATIONAL_ID,
    NATIONAL_ID_UNKNOWN,
    OTHER_NATIONAL_ID,
    SAME_NAME,
    OTHER_NAME,
    SAME_BIRTH_DATE,
    SAME_BIRTH_YEAR,
    OTHER_BIRTH,
    BIRTH_UNKNOWN,
    SAME_VILLAGE,
    OTHER_VILLAGE,
    VILLAGE_UNKNOWN
}
