package vn.hocvuso.roster;

/**
 * Somebody with a national id that was asked for, and the key of the name he bears.
 *
 * @param member whether he belongs to an organisation of his commune
 */
public record NationalIdHolder(PersonId id, String communeCode, String nameKey, String nationalIdKey, boolean member) {

    @Override
    public String toString() {
        return "person " + id;
    }
}
