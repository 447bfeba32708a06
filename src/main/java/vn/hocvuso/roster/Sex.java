package vn.hocvuso.roster;

/** As a roster or a national id says; never taken from a name. */
public enum Sex {
    MALE,
    FEMALE
}
