package vn.hocvuso.people;

import org.jspecify.annotations.Nullable;

/** A person of a list; how he stands in the campaign, if he counts in it. */
public record ListedPerson(ShownPerson person, @Nullable ShownStanding standing) {}
