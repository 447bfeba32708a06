package vn.hocvuso.access;

/** Told in the same transaction when what an account has given to programs and phones is to work no more. */
public record RightsEnded(long accountId) {}
