/** The pictures of the README, taken from a demo that runs. */
@NullMarked
package vn.hocvuso.screenshots;

import org.jspecify.annotations.NullMarked;
