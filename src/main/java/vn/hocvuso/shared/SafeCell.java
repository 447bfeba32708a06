package vn.hocvuso.shared;

/** Makes a cell harmless that a spreadsheet would run as a formula: an apostrophe goes before it. */
public final class SafeCell {

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private SafeCell() {}

    public static String of(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
