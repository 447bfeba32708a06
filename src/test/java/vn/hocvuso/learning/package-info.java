@NullMarked
package vn.hocvuso.learning;

import org.jspecify.annotations.NullMarked;
