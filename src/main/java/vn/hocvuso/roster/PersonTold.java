package vn.hocvuso.roster;

import vn.hocvuso.facts.Effect;

/** What a row did: to whom, and how. */
public record PersonTold(PersonId personId, Effect effect) {}
