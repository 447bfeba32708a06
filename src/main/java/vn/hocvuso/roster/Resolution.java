package vn.hocvuso.roster;

/** Whom a row of a roster speaks of. */
public sealed interface Resolution {

    /** Somebody who is on the roster. */
    record Known(Person person) implements Resolution {}

    /** Somebody new. */
    record Newcomer() implements Resolution {}

    /** The row's national id belongs to a person with another roster code. */
    record IdentityTaken(String byCode) implements Resolution {}
}
