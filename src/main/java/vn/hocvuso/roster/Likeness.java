package vn.hocvuso.roster;

import org.jspecify.annotations.Nullable;

/** By what people are looked for who may be somebody: the key of the name and, where it is known, the year of birth. */
public record Likeness(String nameKey, @Nullable Integer birthYear) {}
