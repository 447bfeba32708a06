package vn.hocvuso.place;

/** The names of what can be said of villages and organisations. */
public final class PlaceField {

    public static final String NAME = "name";
    public static final String KIND = "kind";
    public static final String ALIASES = "aliases";
    public static final String VALID_FROM = "validFrom";
    public static final String RETIRED_ON = "retiredOn";
    public static final String PREDECESSORS = "predecessors";
    public static final String SORT_ORDER = "sortOrder";

    private PlaceField() {}
}
