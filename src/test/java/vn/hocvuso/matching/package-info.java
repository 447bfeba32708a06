@NullMarked
package vn.hocvuso.matching;

import org.jspecify.annotations.NullMarked;
