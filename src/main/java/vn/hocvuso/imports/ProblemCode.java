package vn.hocvuso.imports;

/** Everything that can be wrong with a row: some make it unusable, the others are told and the row goes on. */
public enum ProblemCode {
    NAME_MISSING(true),
    NAME_DAMAGED(true),
    CODE_MISSING(true),
    CODE_FORM(true),
    CODE_IS_NATIONAL_ID(true),
    RETIRED_BEFORE_BEGIN(true),
    VILLAGE_IN_CIRCLE(true),
    MEMBERSHIP_ENDS_BEFORE_BEGIN(true),
    BAD_DATE(true),
    COMPLETED_IN_FUTURE(true),
    BORN_IN_FUTURE(true),
    NATIONAL_ID_DAMAGED(true),
    UNKNOWN_STATUS(true),
    UNKNOWN_COURSE(true),
    UNKNOWN_VILLAGE(true),
    AMBIGUOUS_VILLAGE(true),
    UNKNOWN_KIND(true),
    UNKNOWN_ROLE(true),
    UNKNOWN_GROUP(true),
    UNKNOWN_RESIDENCE(true),
    TWICE(true),
    IDENTITY_TAKEN(true),
    UNKNOWN_CAMPAIGN(true),
    UNKNOWN_LEVEL(true),
    EXTENSION_FOR_UNKNOWN(true),
    EXTENSION_AMOUNT(true),
    EXTENSION_BEFORE_BASE(true),
    EXTENSION_TOO_LATE(true),
    REASON_MISSING(true),
    OTHER_COMMUNE_ROSTER(true),
    UNKNOWN_COMMUNE_ROSTER(true),
    CELL_TOO_LONG(true),
    OTHER_COMMUNE(false),
    COMPLETED_BEFORE_CAMPAIGN(false),
    UNKNOWN_COMMUNE(false),
    VILLAGE_UNKNOWN_HERE(false),
    UNKNOWN_ORGANISATION(false),
    BIRTH_UNREADABLE(false),
    BAD_NUMBER(false),
    BAD_PHONE(false),
    BAD_SEX(false),
    NATIONAL_ID_PADDED(false),
    NATIONAL_ID_HIDDEN(false),
    NATIONAL_ID_DISAGREES(false),
    STATUS_DISAGREES(false),
    KEPT_BY_HAND(false),
    NAMES_DIFFER(false),
    SEVERAL_CANDIDATES(false),
    IDENTITIES_DIFFER(false);

    private final boolean rejects;

    ProblemCode(boolean rejects) {
        this.rejects = rejects;
    }

    /** As the contract writes it: there a row of another or of no commune is one thing, whatever becomes of it. */
    public String contractName() {
        return switch (this) {
            case OTHER_COMMUNE_ROSTER -> OTHER_COMMUNE.name();
            case UNKNOWN_COMMUNE_ROSTER -> UNKNOWN_COMMUNE.name();
            default -> name();
        };
    }

    /** Whether the row cannot be used. */
    public boolean rejects() {
        return rejects;
    }
}
