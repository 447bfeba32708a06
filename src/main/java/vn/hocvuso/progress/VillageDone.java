package vn.hocvuso.progress;

/** How many of a village's people have finished a campaign, of how many. */
public record VillageDone(String villageCode, long done, long denominator) {}
