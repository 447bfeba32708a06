@NullMarked
package vn.hocvuso.access;

import org.jspecify.annotations.NullMarked;
