/** Tests of the counted figures. */
@NullMarked
package vn.hocvuso.progress;

import org.jspecify.annotations.NullMarked;
