package vn.hocvuso.roster;

/** Two people, the lower id first. */
public record PersonPair(PersonId personId, PersonId otherId) {

    public static PersonPair of(PersonId one, PersonId other) {
        return one.value() < other.value() ? new PersonPair(one, other) : new PersonPair(other, one);
    }
}
