package vn.hocvuso.roster;

/** A row of a roster together with whom it speaks of. */
public record Resolved(PersonSaid said, Resolution resolution) {}
