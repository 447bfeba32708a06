package vn.hocvuso.samples;

import java.util.List;

/** A commune as it is, and everybody whom the portal has seen of it by the last file, in the portal's order. */
public record Sample(MadeUpCommune commune, List<Learner> learners) {}
