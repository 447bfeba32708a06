package vn.hocvuso.matching;

/** Errors of typing between two short texts: letters that are wrong, missing, too many, or swapped with their neighbour. */
final class Typing {

    /** More errors than are counted. */
    static final int MORE = 3;

    private Typing() {}

    /** How many errors turn one into the other: one, two, or {@link #MORE}. */
    static int errors(String one, String other) {
        if (Math.abs(one.length() - other.length()) >= MORE) {
            return MORE;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                char mine = one.charAt(line - 1);
                char his = other.charAt(column - 1);
                int fewest =
                        Math.min(last[column - 1] + (mine == his ? 0 : 1), Math.min(last[column], row[column - 1]) + 1);
                boolean swapped =
                        line > 1 && column > 1 && mine == other.charAt(column - 2) && one.charAt(line - 2) == his;
                row[column] = swapped ? Math.min(fewest, beforeLast[column - 2] + 1) : fewest;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(MORE, last[other.length()]);
    }

    /** How texts of equal length differ: in one place, in two neighbours that are swapped, or in some other way. */
    static Difference difference(String one, String other) {
        if (one.length() != other.length()) {
            return Difference.OTHER;
        }
        int first = -1;
        int places = 0;
        for (int index = 0; index < one.length(); index++) {
            if (one.charAt(index) != other.charAt(index)) {
                first = first < 0 ? index : first;
                places++;
            }
        }
        boolean neighbours = places == 2
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first);
        return switch (places) {
            case 0 -> Difference.NONE;
            case 1 -> Difference.ONE_PLACE;
            default -> neighbours ? Difference.NEIGHBOURS_SWAPPED : Difference.OTHER;
        };
    }

    /** How two texts differ. */
    enum Difference {
        NONE,
        ONE_PLACE,
        NEIGHBOURS_SWAPPED,
        OTHER
    }
}
