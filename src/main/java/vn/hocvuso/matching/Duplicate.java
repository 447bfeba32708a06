package vn.hocvuso.matching;

import java.util.List;
import vn.hocvuso.roster.PersonPair;

/** Two people of a roster who may be one; {@code likelihood} lies between 0 and 1. */
record Duplicate(PersonPair people, double likelihood, List<Reason> reasons) {}
