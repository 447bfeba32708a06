@NullMarked
package vn.hocvuso.shared;

import org.jspecify.annotations.NullMarked;
