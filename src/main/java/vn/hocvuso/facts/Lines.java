package vn.hocvuso.facts;

/** A run of lines of a file, both ends included. */
public record Lines(int from, int to) {

    public static final Lines ALL = new Lines(1, Integer.MAX_VALUE);
}
