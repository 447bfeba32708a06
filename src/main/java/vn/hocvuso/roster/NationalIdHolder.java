package vn.hocvuso.roster;

/** Somebody with a national id that was asked for, and the key of the name he bears. */
public record NationalIdHolder(PersonId id, String nameKey, String nationalIdKey) {

    @Override
    public String toString() {
        return "person " + id;
    }
}
