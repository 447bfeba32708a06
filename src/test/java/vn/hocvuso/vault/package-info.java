@NullMarked
package vn.hocvuso.vault;

import org.jspecify.annotations.NullMarked;
