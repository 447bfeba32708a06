package vn.hocvuso.imports;

/** Makes a cell harmless that a spreadsheet would run as a formula: an apostrophe goes before it. */
final class SafeCell {

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private SafeCell() {}

    static String of(String cell) {
        return !cell.isEmpty() && STARTS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
