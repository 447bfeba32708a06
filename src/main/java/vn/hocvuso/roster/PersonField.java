package vn.hocvuso.roster;

/** The names of what can be said of a person. */
public final class PersonField {

    public static final String ROSTER_CODE = "rosterCode";
    public static final String FULL_NAME = "fullName";
    public static final String BIRTH_DATE = "birthDate";
    public static final String BIRTH_YEAR = "birthYear";
    public static final String SEX = "sex";
    public static final String NATIONAL_ID = "nationalId";
    public static final String PHONE = "phone";
    public static final String VILLAGE = "villageCode";
    public static final String ORGANISATION = "organisationCode";
    public static final String GROUPS = "groups";
    public static final String RESIDENCE = "residence";
    public static final String NOTE = "note";

    private PersonField() {}
}
