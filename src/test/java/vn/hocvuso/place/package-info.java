@NullMarked
package vn.hocvuso.place;

import org.jspecify.annotations.NullMarked;
