package vn.hocvuso.people;

import java.time.Instant;

/** Who decided when that a learner of a portal is a person; revoked ones stay in the history. */
public record ShownDecision(long id, String verdict, String by, Instant at, boolean revoked) {}
