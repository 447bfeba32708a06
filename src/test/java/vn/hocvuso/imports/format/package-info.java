@NullMarked
package vn.hocvuso.imports.format;

import org.jspecify.annotations.NullMarked;
