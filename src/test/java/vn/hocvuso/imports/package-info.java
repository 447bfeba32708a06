@NullMarked
package vn.hocvuso.imports;

import org.jspecify.annotations.NullMarked;
