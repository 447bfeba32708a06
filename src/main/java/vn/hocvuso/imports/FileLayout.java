package vn.hocvuso.imports;

import vn.hocvuso.imports.format.DateOrder;
import vn.hocvuso.imports.format.Layout;

/**
 * How a file was read: its charset and layout, what was decided over whole columns, and how many records it has.
 *
 * @param percentAsFraction progress is written as a share of 1
 */
public record FileLayout(String charset, Layout layout, DateOrder dateOrder, boolean percentAsFraction, int records) {}
