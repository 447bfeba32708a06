package vn.hocvuso.matching;

/** In what a learner and a person are compared: whole where both sides are whole, else in the part that both say. */
public enum Trait {
    NATIONAL_ID,
    NATIONAL_ID_MASK,
    NAME,
    BIRTH_DATE,
    BIRTH_YEAR,
    VILLAGE,
    ORGANISATION,
    SEX,
    PHONE,
    /** Not what he is, but who else is taken for him. */
    OTHER_LEARNER
}
