package vn.hocvuso.matching;

/**
 * How a learner and a person agree in a trait: what speaks for or against a candidate.
 *
 * <p>{@code usual} is how often, from 0 to 1, a learner agrees with himself in this way where both sides say something, before
 * an installation has learned its own weights; those of a trait sum up to 1. It is 1 where one side says nothing.
 */
public enum Reason {
    SAME_NATIONAL_ID(Trait.NATIONAL_ID, 0.975),
    NATIONAL_ID_ONE_DIGIT(Trait.NATIONAL_ID, 0.015),
    /** Two neighbouring digits are swapped. */
    NATIONAL_ID_SWAPPED(Trait.NATIONAL_ID, 0.005),
    OTHER_NATIONAL_ID(Trait.NATIONAL_ID, 0.005),
    NATIONAL_ID_UNKNOWN(Trait.NATIONAL_ID, 1),
    /** All digits that a mask leaves are the same. */
    MASKED_NATIONAL_ID_AGREES(Trait.NATIONAL_ID_MASK, 0.98),
    MASKED_NATIONAL_ID_DIFFERS(Trait.NATIONAL_ID_MASK, 0.02),

    SAME_NAME(Trait.NAME, 0.65),
    NAME_WITHOUT_MARKS(Trait.NAME, 0.15),
    NAME_OTHER_MARKS(Trait.NAME, 0.02),
    NAME_OTHER_ORDER(Trait.NAME, 0.08),
    /** A middle name is missing on one side. */
    NAME_SHORTER(Trait.NAME, 0.05),
    NAME_ABBREVIATED(Trait.NAME, 0.01),
    NAME_ONE_TYPO(Trait.NAME, 0.03),
    NAME_TWO_TYPOS(Trait.NAME, 0.003),
    /** A word is the same, no more: a person with the same national id may have changed his name, or somebody mistyped it. */
    NAME_PARTLY_SAME(Trait.NAME, 0.005),
    OTHER_NAME(Trait.NAME, 0.002),

    SAME_BIRTH_DATE(Trait.BIRTH_DATE, 0.93),
    BIRTH_DAY_MONTH_SWAPPED(Trait.BIRTH_DATE, 0.02),
    BIRTH_ONE_DIGIT(Trait.BIRTH_DATE, 0.01),
    /** The same day of the year, one year apart. */
    BIRTH_YEAR_OFF(Trait.BIRTH_DATE, 0.005),
    OTHER_DAY_SAME_YEAR(Trait.BIRTH_DATE, 0.02),
    OTHER_BIRTH(Trait.BIRTH_DATE, 0.015),
    SAME_BIRTH_YEAR(Trait.BIRTH_YEAR, 0.965),
    BIRTH_YEAR_NEAR(Trait.BIRTH_YEAR, 0.02),
    OTHER_BIRTH_YEAR(Trait.BIRTH_YEAR, 0.015),
    BIRTH_UNKNOWN(Trait.BIRTH_YEAR, 1),

    SAME_VILLAGE(Trait.VILLAGE, 0.93),
    OTHER_VILLAGE(Trait.VILLAGE, 0.07),
    VILLAGE_UNKNOWN(Trait.VILLAGE, 1),

    SAME_ORGANISATION(Trait.ORGANISATION, 0.9),
    OTHER_ORGANISATION(Trait.ORGANISATION, 0.1),
    ORGANISATION_UNKNOWN(Trait.ORGANISATION, 1),

    SAME_SEX(Trait.SEX, 0.99),
    OTHER_SEX(Trait.SEX, 0.01),
    SEX_UNKNOWN(Trait.SEX, 1),

    SAME_PHONE(Trait.PHONE, 0.6),
    OTHER_PHONE(Trait.PHONE, 0.4),
    PHONE_UNKNOWN(Trait.PHONE, 1),

    /** Another learner of the file is, or claims to be, this person. */
    CLAIMED_BY_ANOTHER(Trait.OTHER_LEARNER, 1);

    private final Trait trait;
    private final double usual;

    Reason(Trait trait, double usual) {
        this.trait = trait;
        this.usual = usual;
    }

    public Trait trait() {
        return trait;
    }

    double usual() {
        return usual;
    }

    /** Whether the row alone shows it, whoever it is of: then it speaks neither for nor against anybody. */
    boolean ofTheRow() {
        return this == NAME_WITHOUT_MARKS || this == NAME_OTHER_ORDER;
    }

    /**
     * Whether learners teach how often it occurs: those whose national id is known are told by it and are not among the
     * learners that teach.
     */
    boolean learned() {
        return !silent() && trait != Trait.NATIONAL_ID;
    }

    /** Whether somebody who decides should hear of it: of what is not known only what he would ask for first. */
    boolean worthTelling() {
        return !silent() || this == BIRTH_UNKNOWN || this == VILLAGE_UNKNOWN || this == CLAIMED_BY_ANOTHER;
    }

    /** Whether it speaks neither for nor against: mostly since one of the two sides says nothing. */
    boolean silent() {
        return usual == 1;
    }
}
