/** From bytes to typed values: decode, parse, find the header, map the columns, read the values. Pure functions. */
@NullMarked
package vn.hocvuso.imports.format;

import org.jspecify.annotations.NullMarked;
