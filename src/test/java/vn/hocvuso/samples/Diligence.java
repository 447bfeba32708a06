package vn.hocvuso.samples;

/** How many of a hundred have finished by 12/11/2025, just after the base deadline, and by 21/11/2025, after the last. */
public record Diligence(int doneByDeadline, int doneInTheEnd) {}
